using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace PartnerRelationships.Emulator.Consent;

/// <summary>What all pages have around them. There is no script, and one stylesheet, which the policy names by its hash.</summary>
internal static class Layout
{
    private static readonly string Style = ReadStyle();

    public static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static string Render(Page page) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{page.Title}</title>
        <style>{new Html(Style)}</style>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header><p><strong>Rehearsal.</strong> This page belongs to the emulator and stands in for the Microsoft 365 admin center: no real organisation is changed.</p></header>
        <main id="main">
        {page.Body}
        </main>
        </body>
        </html>
        """).ToString();

    private static string ReadStyle()
    {
        using var stream = typeof(Layout).Assembly.GetManifestResourceStream("consent.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
