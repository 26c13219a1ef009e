using System.Collections.Generic;
using System.Linq;
using CsCheck;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Mail.Tests.Drafts;

/// <summary>A template and values as somebody could bring them who is careless, or means harm.</summary>
/// <param name="Text">The template's text.</param>
/// <param name="Html">Its HTML; null for none.</param>
/// <param name="Customer">Who is invited.</param>
/// <param name="Provider">The provider's name, which the service says; null for none.</param>
/// <param name="Contact">A field of the template's own.</param>
/// <param name="Culture">The customer's culture.</param>
internal sealed record Attempt(string Text, string? Html, string? Customer, string? Provider, string? Contact, string? Culture)
{
    private static readonly string[] Tricks =
    [
        "Kék Tó Kft.", "株式会社青い湖", "שלום", "O'Neill & Sons", "line\r\nBcc: evil@evil.example\r\n\r\nbody", "\nSubject: other", "=?utf-8?B?DQpCY2M6IHhAeS56?=", "=?utf-8?Q?=0D=0ABcc:_x?=",
        "\"quoted\" <a@evil.example>, b@evil.example", "<script>alert(1)</script>", "' onmouseover='x", "\" onmouseover=\"x", " style=display:none x=", "</p><img src=x onerror=y>", "<a href=https://evil.example>x</a>",
        "&lt;b&gt;&#60;b&#62;", "<!--", "-->", "]]>", "{{link}}", "{{#partner}}", "\u200B", "\u202E", "\u200F", "\u00AD", "\uFEFF", "\0", "\uD800", "\u2028", "\u2029", "\t", " ", "",
        "javascript:alert(1)", "data:text/html,x", "https://www.contoso.example/", "https://admin.microsoft.com@evil.example/", "https://аdmin.micrоsoft.com/", "www.rnicrosoft.com",
        FakeService.Link, FakeService.Link.Replace("partnerId=1", "partnerId=2"), FakeService.Link.Replace("&", "&amp;"), FakeService.Link[..60], new string('x', 4000),
    ];

    private static readonly string[] TextPieces =
        ["{{link}}", "\n\n{{link}}\n\n", "\n{{link}}\n", "{{customer}}", "{{contact}}", "{{provider}}", "{{partner}} {{date}}", "{{#contact}}With {{contact}}.{{/contact}}", "{{^provider}}\nAlone.\n{{/provider}}\n", "\n\n", " words, ", "{{nobody}}", "{{"];

    private static readonly string[] HtmlPieces =
    [
        "<a href=\"{{link}}\">Accept</a>", "<p><a href='{{link}}'>{{link}}</a></p>", "<p>{{customer}}</p>", "<p title=\"{{contact}}\">{{contact}}</p>", "{{#provider}}<h2>{{provider}}</h2>{{/provider}}", "<b>{{contact}}", "</b>", "<br>",
        "<img alt='{{customer}}' src=cid:logo>", "<table><tr><td>{{partner}}</td></tr></table>", "<a href=\"{{contact}}\">here</a>", "<p title={{contact}}>x</p>", "<p {{contact}}>x</p>", "<p title=a\"{{contact}}\">x</p>", "<style>p{color:{{contact}}}</style>",
        "<!-- {{contact}} -->", "<style>p{color:#333}</style>", "<a href=\"https://www.contoso.example/\">{{contact}}</a>", "<div style=\"display:none\">", "</div>",
    ];

    private static readonly Gen<string> Value = Gen.Frequency(
        (6, OneOf(Tricks)), (2, Gen.Select(OneOf(Tricks), OneOf(Tricks), (left, right) => left + right)), (2, Gen.String[0, 20]));

    private static readonly Gen<string?> Perhaps = Gen.Frequency((4, Value.Select(value => (string?)value)), (1, Gen.Const((string?)null)));

    /// <summary>Attempts, of which a good part passes: a template begins with what a decent one has, and ends with anything.</summary>
    public static Gen<Attempt> Any { get; } = Gen.Select(
        Mixed(TextPieces, "Subject: {{partner}} {{#contact}}({{contact}}){{/contact}}\n\nDear {{#customer}}{{customer}}{{/customer}},\n\n{{link}}\n\n"),
        Gen.Frequency((2, Mixed(HtmlPieces, "<p>{{#customer}}{{customer}}{{/customer}}</p><a href=\"{{link}}\">Accept</a>").Select(html => (string?)html)), (1, Gen.Const((string?)null))),
        Perhaps,
        Perhaps,
        Perhaps,
        OneOf<string?>("hu-HU", "ar", "ja-JP", null),
        (text, html, customer, provider, contact, culture) => new Attempt(text, html, customer, provider, contact, culture));

    private static Gen<string> Mixed(string[] pieces, string decent) => Gen.Select(
        Gen.Frequency((3, Gen.Const(decent)), (1, Gen.Const("Subject: x\n\n"))),
        Gen.Frequency((6, OneOf(pieces)), (1, OneOf(Tricks))).Array[0, 4],
        (start, rest) => start + string.Concat(rest.Select(piece => piece)));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);
}
