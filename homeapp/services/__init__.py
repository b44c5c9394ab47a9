"""What a link worker does; the ports to the store."""
