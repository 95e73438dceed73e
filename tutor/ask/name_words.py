"""Places, firms and laws by the names people give them, and words of ours in another sense.

Owns tables, in both languages: a key, and the names it goes by; `_` stands for a space, `*` for any
ending. Invariant: a name stands for one key.
"""

from __future__ import annotations

PLACES: dict[str, str] = {
    "jp": "日本 国内 東京 大阪 京都 japan japanese tokyo osaka kyoto",
    "eu": "eu ヨーロッパ 欧州 europe european",
    "de": "ドイツ ベルリン germany german germans berlin",
    "fr": "フランス パリ france french paris",
    "us": "アメリカ 米国 usa the_us in_us us_law us_laws us_company us_companies us_firms us_email us_texts us_rules america american americans united_states",
    "us-ca": "カリフォルニア california californian",
    "uk": "イギリス 英国 ロンドン uk britain british london england イングランド united_kingdom",
    "gb-wls": "ウェールズ wales welsh",
    "gb-sct": "スコットランド scotland scottish",
    "gb-nir": "北アイルランド northern_ireland",
    "ca": "カナダ canada canadian",
    "au": "オーストラリア 豪州 australia australian",
    "kr": "韓国 ソウル korea korean seoul", "cn": "中国 上海 北京 china chinese shanghai beijing", "in": "インド india indian",
    "br": "ブラジル brazil brazilian", "ru": "ロシア russia russian",
    "ch": "スイス switzerland swiss", "es": "スペイン spain spanish", "it": "イタリア italy italian",
    "nl": "オランダ netherlands dutch", "be": "ベルギー belgium belgian",
    "at": "オーストリア austria austrian", "se": "スウェーデン sweden swedish",
    "dk": "デンマーク denmark danish", "no": "ノルウェー norway norwegian",
    "fi": "フィンランド finland finnish", "ie": "アイルランド ireland irish",
    "pt": "ポルトガル portugal portuguese", "gr": "ギリシャ greece greek",
    "pl": "ポーランド poland polish", "cz": "チェコ czech", "hu": "ハンガリー hungary hungarian",
    "tr": "トルコ turkey turkish", "ua": "ウクライナ ukraine ukrainian",
    "il": "イスラエル israel israeli", "sa": "サウジ saudi", "ae": "ドバイ dubai emirates uae",
    "eg": "エジプト egypt", "za": "南アフリカ south_africa", "ng": "ナイジェリア nigeria",
    "ke": "ケニア kenya", "sg": "シンガポール singapore", "my": "マレーシア malaysia",
    "th": "タイの タイ国 thailand thai", "vn": "ベトナム vietnam", "id": "インドネシア indonesia",
    "ph": "フィリピン philippines", "tw": "台湾 taiwan", "hk": "香港 hong_kong",
    "nz": "ニュージーランド new_zealand", "mx": "メキシコ mexico", "ar": "アルゼンチン argentina",
    "cl": "チリの chile", "co": "コロンビア colombia",
    "us-ny": "ニューヨーク new_york", "us-tx": "テキサス texas", "us-va": "バージニア virginia",
    "us-co": "コロラド colorado", "us-wa": "ワシントン州 washington_state", "us-fl": "フロリダ florida",
    "us-il": "イリノイ illinois",
}  # fmt: skip
"""Places by their own names."""

OF_PLACES: dict[str, str] = {
    "jp": "appi 特定電子メール法 特商法 個人情報保護法 総務省 消費者庁",
    "eu": "gdpr eprivacy edpb",
    "de": "uwg ハンブルク ケルン",
    "fr": "cnil",
    "us": "ftc can-spam tcpa coppa 連邦",
    "us-ca": "ccpa",
    "uk": "pecr ico nhs",
    "ca": "casl",
    "cn": "pipl",
    "in": "dpdp",
    "br": "lgpd",
    "za": "popia",
    "sg": "pdpa",
    "us-il": "bipa",
}
"""Laws and authorities that tell of a place."""

WITHIN: dict[str, str] = {
    "de": "eu", "fr": "eu", "us-ca": "us", "gb-wls": "uk", "gb-sct": "uk", "gb-nir": "uk",
}  # fmt: skip
"""Places whose affairs are told under the name of a larger one as well."""

FIRMS: dict[str, str] = {
    "openai": "openai chatgpt gpt", "anthropic": "anthropic claude",
    "google": "google gmail グーグル ジーメール gemini", "meta": "meta メタ facebook フェイスブック",
    "instagram": "instagram インスタグラム インスタ", "whatsapp": "whatsapp",
    "apple": "apple アップル iphone アイフォン アイフォーン ios ipad siri",
    "microsoft": "microsoft マイクロソフト windows outlook copilot",
    "amazon": "amazon アマゾン alexa アレクサ", "linkedin": "linkedin リンクトイン",
    "yahoo": "yahoo ヤフー", "line": "ライン lineアプリ", "x": "twitter ツイッター grok",
    "tiktok": "tiktok ティックトック bytedance", "youtube": "youtube ユーチューブ",
    "netflix": "netflix ネットフリックス ネトフリ", "spotify": "spotify スポティファイ",
    "slack": "slack スラック", "zoom": "zoom ズーム", "uber": "uber ウーバー",
    "airbnb": "airbnb エアビー", "reddit": "reddit レディット", "discord": "discord ディスコード",
    "snapchat": "snapchat", "pinterest": "pinterest", "telegram": "telegram",
    "midjourney": "midjourney ミッドジャーニー", "stability": "stability stable_diffusion",
    "deepseek": "deepseek", "mistral": "mistral", "perplexity": "perplexity",
    "adobe": "adobe アドビ photoshop", "notion": "notion", "dropbox": "dropbox",
    "github": "github ギットハブ", "mailchimp": "mailchimp", "salesforce": "salesforce",
    "paypal": "paypal", "ebay": "ebay", "rakuten": "rakuten 楽天", "mercari": "メルカリ mercari",
    "sony": "sony ソニー", "nintendo": "nintendo 任天堂", "docomo": "ドコモ docomo",
    "softbank": "ソフトバンク softbank", "kddi": "kddi", "nhk": "nhk", "bbc": "bbc",
    "tesla": "tesla テスラ", "samsung": "samsung サムスン", "shein": "shein シーイン",
    "temu": "temu", "alibaba": "alibaba アリババ", "firefox": "firefox mozilla thunderbird",
    "chrome": "chrome クローム", "cloudflare": "cloudflare", "orange": "orange_sa",
    "sephora": "sephora セフォラ", "starbucks": "starbucks スターバックス スタバ",
    "walmart": "walmart", "costco": "costco コストコ", "disney": "disney ディズニー",
    "hulu": "hulu", "duolingo": "duolingo", "bing": "bing", "wikipedia": "wikipedia",
}  # fmt: skip

LAWS: dict[str, str] = {
    "hipaa": "hipaa", "ferpa": "ferpa", "glba": "glba gramm-leach", "sox": "sarbanes",
    "dma": "dma デジタル市場法 digital_markets_act", "dsa": "dsa デジタルサービス法 digital_services_act",
    "ai-act": "ai_act ai法", "fcra": "fcra", "dpo": "dpo data_protection_officer",
    "breach": "breach 漏えい 漏洩", "copyright-term": "死後 after_death",
}  # fmt: skip

OTHER_SENSES: dict[str, str] = {
    "options": "ストックオプション オプション取引 stock_option stock_options options_trading option_trading call_option put_option",
    "optics": "光ファイバー optical optic optics optician 視力 眼鏡",
    "jury": "陪審 裁判員 jury", "school": "運動会 給食 修学旅行 授業 体育 宿題 school 試験",
    "military": "兵役 徴兵 draft military conscription", "vaccine": "予防接種 ワクチン vaccin* immuni*",
    "census": "国勢調査 census", "election": "選挙 投票 election elections electoral voter vote voting",
    "union": "労働組合 trade_union the_union", "tax": "税金 確定申告 税 tax taxes",
    "baking": "焼き方 クッキーのレシピ cookie_recipe bake baking chocolate", "stocks": "株価 株 stock stocks share_price",
    "blood": "献血 blood", "surgery": "手術 surgery transplant_take 費用はいくら cost_of_transplant",
    "divorce": "離婚 divorce", "driving": "交通違反 スピード違反 speeding parking driving",
    "landlord": "大家 家賃 landlord rent", "airport": "空港 airport scanner*",
    "password": "パスワードを忘れ forgot_my password_reset", "malware": "ウイルス virus malware",
    "phishing": "フィッシング 架空請求 詐欺 phishing bitcoin scam", "weather": "天気 weather",
    "passkey": "二段階認証 two-factor 2fa", "patent": "特許 商標 patent trademark",
    "identity": "マイナンバー passport パスポート", "insurance": "生命保険 自動車保険 life_insurance",
    "darkmode": "ダークモード dark_mode", "battery": "電池 バッテリー battery",
}  # fmt: skip
"""Matters of other walks of life in which one may opt in or out, or that share a word with ours."""
