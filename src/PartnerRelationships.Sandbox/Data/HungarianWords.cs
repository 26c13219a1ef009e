namespace PartnerRelationships.Sandbox.Data;

/// <summary>Hungarian, which the word lists lack.</summary>
internal static class HungarianWords
{
    public const string Surnames =
        "Kovács Őri Szűcs Tóth Győri Fűzfa Nagy Erdős Sütő Szabó Ördög Vörös Horváth Lőrincz Bükki Kőműves Űri Török " +
        "Fehér Juhász Mészáros Péterfi Rákóczi Gerő Dudás Hegedűs Kőszegi Fülöp Gyöngyösi Takács Balogh Lengyel Pintér Szőke Bíró Major";

    public static readonly string[] GivenNames =
        ["Ágnes", "Bence", "Csilla", "Dániel", "Előd", "Emőke", "Gergő", "Gyöngyi", "István", "Jenő", "Katalin", "László", "Márta", "Őrs", "Réka", "Tünde", "Zsófia", "Zoltán"];

    public static readonly string[] Streets =
        ["Petőfi Sándor utca", "Kossuth Lajos tér", "Fő utca", "Rákóczi út", "Kőfaragó utca", "Szőlő köz", "Fűtő utca", "Bartók Béla út", "Malom köz", "Temető sor"];
}
