using System;
using System.Globalization;
using System.Linq;
using CsCheck;
using Newtonsoft.Json;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Values that nobody should send.</summary>
internal static class Hostile
{
    private const int LongText = 70_000;
    private const int DeepestNest = 200;

    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u0001\u001b[31m", "\r\n", "\r\nX-Injected: 1", "\u202e\u2066evil", "\u200b\u200d\ufeff", "\ud800", "\udfff\ud800", "😀", "ＦＵＬＬ", "İıſK", "ß", "٣٤", "१२",
        "=1+1", "@SUM(A1)", "-1", "+1", "'", "\"", "\\", "`", "$(x)", "%s%n%d", "%00%0a", "../../etc/passwd", "C:\\x:y", "null", "NaN", "Infinity", "-0", "1e400", "1e-400", "0x10", "1,5", "1.5",
        "1 234,56", "2147483648", "-2147483649", "9223372036854775808", "99999999999999999999999999999999999999", "true", "yes", "ja", "31.12.2026", "2026-02-30", "2026-13-01T25:61:61Z",
        "0000-00-00", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59-14:00", "2026-03-01T12:00:00.0000000Z", "1405/01/01", "24:00", "-1.00:00:00",
        "P99999999999D", "P1Y", "PT-1S", "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000001}", "ffffffff-ffff-ffff-ffff-ffffffffffff", "https://", "http://[::1", "https://a:99999/",
        "https://xn--/", "https://xn--ls8h.la/", "https://user:pw@admin.microsoft.com@evil.example/", "//evil.example/x", "file:///etc/passwd", "javascript:alert(1)", "mailto:a@b", "a@b", "@", "a@[127.0.0.1]",
        "<script>", "<!--", "]]>", "&#x0;", "&#1114112;", "{{x}}", "{{#x}}", "{{/x}}", "{{", "}}", "=?utf-8?q?=0d=0a?=", "=?x-none?b?AAAA?=", "en-US", "xx-XX", "zz", "tr-TR", "*", "\u2028", "\u0085",
    ];

    private static readonly string[] Raw =
    [
        "null", "-1", "0", "1e400", "-1e400", "1e-400", "NaN", "Infinity", "-Infinity", "undefined", "9999999999999999999", "-9223372036854775809", "0.1e1", "1.0", "007", "0x1F", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\uD83D\"",
        "[]", "{}", "[[[[[[[[]]]]]]]]", "[null]", "[{}]", "{\"a\":null}", "true", "false", "\"9999-12-31T23:59:59Z\"", "'x'", "/**/1", "//x\n1", "new Date(1)", "\"\\/Date(1)\\/\"", "\"unclosed", "}", "]", ",", ":", "",
    ];

    private static readonly Gen<string> AnyText = Gen.Frequency(
        (12, Gen.OneOf(Texts)),
        (2, Gen.String[0, 40]),
        (1, Gen.Int[1, LongText].Select(count => new string('x', count))),
        (1, Gen.Int[1, 2000].Select(count => string.Concat(Enumerable.Repeat("ab ", count)))),
        (1, Gen.Guid.Select(id => id.ToString("B"))),
        (1, Gen.Double.Select(number => number.ToString("R", CultureInfo.InvariantCulture))),
        (1, Gen.DateTimeOffset.Select(moment => moment.ToString(CultureInfo.GetCultureInfo("hu-HU")))));

    private static readonly Gen<string> AnyValue = Gen.Frequency(
        (8, Gen.OneOf(Raw)),
        (8, AnyText.Select(text => JsonConvert.ToString(text))),
        (1, Gen.Int[1, 400].Select(digits => new string('9', digits))),
        (1, Gen.Int[2, DeepestNest].Select(depth => new string('[', depth) + new string(']', depth))),
        (1, Gen.Int[2, DeepestNest].Select(depth => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth))));

    /// <summary>Some text.</summary>
    public static string Text(Random random) => Of(AnyText, random);

    /// <summary>Some value as it would stand in JSON; perhaps it is none.</summary>
    public static string Value(Random random) => Of(AnyValue, random);

    private static string Of(Gen<string> any, Random random) => any.Generate(new PCG((uint)random.Next(1 << 30), (ulong)random.Next()), null, out _);
}
