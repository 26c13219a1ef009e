using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Changes headers, parts and encodings of a mail, which mostly stays one.</summary>
internal sealed class MailMutator : IMutator
{
    public static readonly MailMutator Instance = new();
    private const int AsBytesEvery = 6;
    private const int DeepestParts = 60;

    private static readonly string[] Headers =
    [
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x", "Content-Type: multipart/mixed; boundary=\"\"", "Content-Type: message/rfc822", "Content-Type: message/delivery-status",
        "Content-Type: text/html; charset=utf-7", "Content-Type: text/plain; charset=x-none", "Content-Type: text/plain; charset=iso-2022-jp", "Content-Type: ;;;", "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable", "Content-Transfer-Encoding: x-uuencode", "Auto-Submitted: auto-replied", "Status: 5.1.1", "Status: 99999999999.1.1", "Action: failed", "Action: delayed", "Action: ",
        "Final-Recipient: rfc822; <a@b", "Original-Recipient: utf-8;\u00e9@example", "Diagnostic-Code: smtp; 550 =?utf-8?q?=00?=", "X-Failed-Recipients: a@b, c@d", "In-Reply-To: <<>>", "References: <a@b> <c@d> <",
        "Message-ID: ", "Subject: =?utf-8?b?////?=", "From: =?utf-8?q?=22?= <>", "Date: Thu, 99 Foo 2026 99:99:99 +9999", "Return-Path: <>", "Disposition: automatic-action/MDN-sent-automatically; displayed",
    ];

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(AsBytesEvery) == 0)
        {
            return Garbler.Instance.Mutate(input, random);
        }

        var lines = Encoding.Latin1.GetString(input).Split('\n').ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            Change(lines, random.Next(lines.Count), random);
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static void Change(List<string> lines, int place, Random random)
    {
        var colon = lines[place].IndexOf(':', StringComparison.Ordinal);
        switch (random.Next(10))
        {
            case 0 when colon > 0:
                lines[place] = lines[place][..(colon + 1)] + " " + Hostile.Text(random);
                break;
            case 1:
                lines.Insert(place, lines[random.Next(lines.Count)]);
                break;
            case 2 when lines.Count > 1:
                lines.RemoveAt(place);
                break;
            case 3:
                lines[place] = Headers[random.Next(Headers.Length)];
                break;
            case 4:
                lines.Insert(place, Headers[random.Next(Headers.Length)]);
                break;
            case 5:
                lines.Insert(place, random.Next(2) == 0 ? "" : " folded " + Hostile.Text(random));
                break;
            case 6:
                lines.Insert(place, "From " + Hostile.Text(random));
                break;
            case 7:
                Nest(lines, place, random.Next(1, DeepestParts));
                break;
            case 8:
                lines[place] = Convert.ToBase64String(Encoding.UTF8.GetBytes(lines[place]));
                break;
            default:
                lines.Insert(place, "--" + lines[random.Next(lines.Count)].Split("boundary=").Last().Trim('"', '\r', ';') + (random.Next(2) == 0 ? "--" : ""));
                break;
        }
    }

    private static void Nest(List<string> lines, int place, int depth) => lines.InsertRange(
        place, Enumerable.Range(0, depth).SelectMany(level => new[] { string.Create(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=n{level}"), "", string.Create(CultureInfo.InvariantCulture, $"--n{level}") }));
}
