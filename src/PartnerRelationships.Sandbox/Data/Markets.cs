using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Sandbox.Data;

/// <summary>Where the customers of a sandbox are; Hungary first, because its partner sits there.</summary>
internal static class Markets
{
    public static readonly IReadOnlyList<Market> All =
    [
        Of("hu-HU", null, "Építő|Pékség|Könyvelő Iroda|Gépgyártó|Fűszer|Kőfaragó|Szőlőbirtok|Bútor|Logisztika|Fogászat|Ügyvédi Iroda|Hűtőtechnika",
            "{s} {w} Kft.|{s} és {t} Kft.|{s} {w} Zrt.|{s} és Társa Bt.|{s} és {t} {w} Kft.",
            "Győr|Budapest|Szeged|Kőszeg|Hódmezővásárhely|Gödöllő|Székesfehérvár|Nyíregyháza|Pécs", "####", "+36 1 ### ####", HungarianWords.Surnames, HungarianWords.Streets),
        Of("en-US", "en", "Logistics|Dental|Roofing|Robotics|Legal|Bakery|Architects|Orchards|Marine|Freight",
            "{s} {w} Inc.|{s} & {t} LLC|{s} {w} LLC|{s}, {t} & Partners", "Portland|Austin|Duluth|Savannah|Boise|Albany", "#####", "+1 503 555 ####"),
        Of("de-DE", "de", "Bäckerei|Maschinenbau|Steuerberatung|Holzbau|Küchentechnik|Spedition|Gebäudetechnik|Großhandel|Öltechnik",
            "{s} {w} GmbH|{s} & Söhne KG|{s} und {t} GmbH|{w} {s} e.K.", "Nürnberg|Köln|Lübeck|Würzburg|Dresden|Münster", "#####", "+49 911 ######"),
        Of("fr-FR", "fr", "Boulangerie|Électricité|Menuiserie|Conseil|Vignobles|Transports|Hôtellerie|Façades",
            "{w} {s} SARL|{s} et Fils SAS|{s} & {t} SA|{w} {s} et {t}", "Besançon|Nîmes|Orléans|Angoulême|Lyon|Béziers", "#####", "+33 4 ## ## ## ##"),
        Of("pl-PL", "pl", "Budownictwo|Piekarnia|Usługi Księgowe|Meble|Żegluga|Łożyska|Ogrodnictwo|Przędzalnia",
            "{w} {s} sp. z o.o.|{s} i {t} sp.j.|{s} {w} S.A.", "Łódź|Wrocław|Gdańsk|Kraków|Poznań|Częstochowa", "##-###", "+48 42 ### ## ##"),
        Of("ja-JP", "ja", "製作所=seisakusho|商事=shoji|建設=kensetsu|電機=denki|食品=shokuhin|運輸=unyu|印刷=insatsu",
            "株式会社{s}{w}|{s}{w}株式会社|有限会社{s}{w}", "横浜市|京都市|札幌市|福岡市|仙台市|金沢市", "###-####", "+81 45 ### ####",
            "高橋=takahashi 佐藤=sato 鈴木=suzuki 田中=tanaka 渡辺=watanabe 伊藤=ito 山本=yamamoto 中村=nakamura 小林=kobayashi 加藤=kato 吉田=yoshida 山田=yamada 松本=matsumoto 井上=inoue 木村=kimura 清水=shimizu 森=mori 池田=ikeda",
            ["中央区本町", "港区海岸", "西区北浜", "東区白壁", "緑区若葉台"]),
        Of("cs-CZ", "cz", "Stavby|Pekařství|Účetnictví|Nábytek|Strojírna|Pivovar|Železářství|Zahradnictví",
            "{s} {w} s.r.o.|{s} a syn s.r.o.|{w} {s} a.s.", "Brno|Plzeň|Třebíč|Děčín|Olomouc|Žďár nad Sázavou", "### ##", "+420 5## ### ###"),
        Of("el-GR", "el", "Ναυτιλιακή|Τεχνική|Εμπορική|Οινοποιία|Μεταφορές|Ελαιώνες|Κατασκευές",
            "{s} {w} ΑΕ|{w} {s} ΕΠΕ|Αφοί {s} ΟΕ", "Θεσσαλονίκη|Πάτρα|Ηράκλειο|Βόλος|Ιωάννινα|Χανιά", "### ##", "+30 2310 ######",
            null, ["Ερμού", "Αθηνάς", "Ελευθερίου Βενιζέλου", "Τσιμισκή", "Αγίου Δημητρίου"]),
        Of("tr-TR", "tr", "İnşaat|Gıda|Tekstil|Lojistik|Mühendislik|Denizcilik|Çeyiz|Işıklandırma",
            "{s} {w} A.Ş.|{s} ve {t} {w} Ltd. Şti.|{s} Kardeşler {w}", "İzmir|Bursa|Eskişehir|Muğla|Iğdır|Çanakkale", "#####", "+90 232 ### ## ##"),
        Of("uk-UA", "uk", "Будівництво|Пекарня|Логістика|Меблі|Агро|Зернотрейд|Їдальні",
            "ТОВ {s} {w}|{s} і {t}|{w} {s}", "Львів|Одеса|Чернівці|Вінниця|Запоріжжя|Київ", "#####", "+380 32 ### ## ##"),
        Of("it-IT", "it", "Costruzioni|Vini|Meccanica|Arredamenti|Trasporti|Ceramiche|Pelletteria",
            "{s} {w} S.r.l.|F.lli {s} S.n.c.|{w} {s} e {t} S.p.A.", "Forlì|Torino|Perugia|Bari|Cefalù|Modena", "#####", "+39 051 ######"),
        Of("es-ES", "es", "Construcción|Asesoría|Panadería|Logística|Cerámicas|Viñedos|Diseño",
            "{w} {s} S.L.|{s} y {t} S.A.|{w} {s} e Hijos S.L.", "Cádiz|León|Logroño|Málaga|A Coruña|Ávila", "#####", "+34 956 ### ###"),
        Of("sv-SE", "sv", "Bygg|Snickeri|Redovisning|Mekaniska|Fisk|Rör|Trädgård|Åkeri",
            "{s} {w} AB|{s} & {t} AB|{s}s {w} HB", "Malmö|Göteborg|Umeå|Västerås|Örebro|Luleå", "### ##", "+46 40 ## ## ##"),
        Of("en-GB", "en_GB", "Surveyors|Bakery|Joinery|Solicitors|Ironmongers|Travel|Brewery",
            "{s} {w} Ltd|{s} & {t} LLP|{s} & Sons Ltd", "Leeds|Norwich|Truro|Inverness|Swansea|York", "??# #??", "+44 113 496 0###"),
    ];

    public static Market Find(string culture) => All.FirstOrDefault(m => m.Culture == culture) ?? All[0];

    private static Market Of(string culture, string? locale, string trades, string names, string cities, string postalCode, string phone, string? surnames = null, string[]? streets = null) =>
        new(culture, locale, surnames)
        {
            Trades = trades.Split('|'),
            Names = names.Split('|'),
            Cities = cities.Split('|'),
            Streets = streets,
            PostalCode = postalCode,
            Phone = phone,
        };
}
