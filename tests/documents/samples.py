"""Everyday words in the languages of the plans, and a language value without its catalogue."""

import tomllib

from homeapp.i18n import Language
from homeapp.paths import TRANSLATIONS

_EXTRA = (
    {"code": "ar", "locale": "ar_EG", "script": "Arab"},
    {"code": "pa", "locale": "pa_IN", "script": "Guru"},
    {"code": "gu", "locale": "gu_IN", "script": "Gujr"},
    {"code": "hi", "locale": "hi_IN", "script": "Deva"},
    {"code": "ckb", "locale": "ckb_IQ", "script": "Arab"},
)


def tongue(code: str) -> Language:
    """Return a language as the program knows it, with English words, or one it may get later."""
    listed = tomllib.loads((TRANSLATIONS / "languages.toml").read_text("utf-8"))["language"]
    row = next(row for row in (*listed, *_EXTRA) if row["code"] == code)
    return Language(
        code=code,
        name=row.get("name", code),
        english_name=row.get("english_name", code),
        locale=row["locale"],
        script=row["script"],
    )


WORDS = {
    code: text.split()
    for code, text in {
        "en": """walking garden neighbour breakfast kettle afternoon library waffle office
            fluffy affirm swimming bus pass knitting group Tuesday morning friend's five-a-day
            mosque church temple allotment singing choir café naïve fish chips stairs balance
            sleep warm coat slippers doctor nurse pharmacy appointment letter phone call visit
            daughter grandson kitchen cupboard shopping list vegetables lentils rice bread""",
        "pl": """spacer ogród sąsiadka śniadanie czajnik popołudnie biblioteka pływanie wtorek
            rano przyjaciółka chór wnuczka kuchnia zakupy warzywa chleb łąka źródło żółw ćwiczenia
            zdrowie gęś jabłko dziękuję proszę świeże powietrze odpoczynek książka szczęście
            ciepły płaszcz lekarz pielęgniarka apteka wizyta rozmowa cukier miód gimnastyka
            działka przyjęcie zażółć gęślą jaźń Łódź Świnoujście niedziela wieczór kąpiel""",
        "bn": """বাগান হাঁটা প্রতিবেশী সকাল নাস্তা চা বন্ধু গ্রন্থাগার সাঁতার মঙ্গলবার বিকেল
            স্বাস্থ্য পরিবার মেয়ে নাতি রান্নাঘর সবজি ভাত রুটি মাছ ডাল ফলমূল ঘুম বিশ্রাম ব্যায়াম
            ডাক্তার ওষুধ চিঠি ফোন সাক্ষাৎ মসজিদ মন্দির বাজার শীতের উষ্ণ কোট জুতো সিঁড়ি ভারসাম্য
            আনন্দ দুঃখ কষ্ট শক্তি বৃষ্টি রৌদ্র সপ্তাহ লক্ষ্য পদক্ষেপ সাহায্য প্রশ্ন উত্তর গল্প গান
            হৃদয় বৃদ্ধ শ্রদ্ধা ক্ষুধা তৃষ্ণা জ্ঞান বিজ্ঞান রাষ্ট্র উৎসব কর্তব্য চাঁদ ইচ্ছা বিশ্ব র‍্যাব""",
        "ur": """باغ چہل قدمی پڑوسی صبح ناشتہ چائے دوست کتب خانہ تیراکی منگل دوپہر صحت خاندان بیٹی
            نواسہ باورچی سبزیاں چاول روٹی مچھلی دال پھل نیند آرام ورزش ڈاکٹر دوائی خط ملاقات مسجد
            بازار سردی گرم کوٹ جوتے سیڑھیاں توازن خوشی غم تکلیف طاقت بارش دھوپ ہفتہ مقصد قدم مدد
            سوال جواب کہانی گیت دل بوڑھا احترام بھوک پیاس علم ہمیشہ پیچھے مجھے گھر ٹھیک کیجیے
            پاکستان بریڈفورڈ ہسپتال نستعلیق مختصر شکریہ السلام علیکم انشاءاللہ ذہنی سکون گفتگو""",
        "ar": """حديقة مشي جارة صباح فطور شاي صديق مكتبة سباحة الثلاثاء صحة عائلة ابنة حفيد مطبخ
            خضروات أرز خبز سمك عدس فواكه نوم راحة رياضة طبيب دواء رسالة زيارة مسجد سوق شتاء معطف
            مُمَرِّضَة سُكَّر قَلْب مُسْتَشْفًى الله لأجل إلّا الآن مؤخّرًا شكرًا""",
        "pa": """ਬਾਗ਼ ਸੈਰ ਗੁਆਂਢੀ ਸਵੇਰ ਨਾਸ਼ਤਾ ਚਾਹ ਦੋਸਤ ਸਿਹਤ ਪਰਿਵਾਰ ਧੀ ਪੋਤਾ ਰਸੋਈ ਸਬਜ਼ੀਆਂ ਚੌਲ ਰੋਟੀ
            ਮੱਛੀ ਨੀਂਦ ਆਰਾਮ ਕਸਰਤ ਡਾਕਟਰ ਦਵਾਈ ਚਿੱਠੀ ਗੁਰਦੁਆਰਾ ਸ੍ਰੀ ਪ੍ਰੇਮ ਪੜ੍ਹਨਾ ਖ਼ੁਸ਼ ਜਿਉਂਦਾ ਤੰਦਰੁਸਤ""",
        "gu": """બગીચો ચાલવું પાડોશી સવાર નાસ્તો ચા મિત્ર સ્વાસ્થ્ય પરિવાર દીકરી પૌત્ર રસોડું શાકભાજી
            ભાત રોટલી માછલી ઊંઘ આરામ કસરત ડૉક્ટર દવા પત્ર મંદિર પ્રશ્ન ઉત્તર હૃદય જ્ઞાન શ્રદ્ધા ક્ષણ""",
        "hi": """बगीचा टहलना पड़ोसी सुबह नाश्ता चाय मित्र स्वास्थ्य परिवार बेटी पोता रसोई सब्ज़ियाँ
            चावल रोटी मछली नींद आराम व्यायाम डॉक्टर दवा चिट्ठी मंदिर प्रश्न उत्तर हृदय ज्ञान श्रद्धा""",
        "ckb": "باخچە پیاسە دراوسێ بەیانی هاوڕێ تەندروستی خێزان کچ چێشتخانە گوڵ ڤیتامین ڕۆژ خەو",
    }.items()
}
"""Words of everyday life and health, some of them chosen for letters that are hard to shape."""
