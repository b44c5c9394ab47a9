"""The questions, figures and advice in use: what they say, where from, and who confirmed them."""
