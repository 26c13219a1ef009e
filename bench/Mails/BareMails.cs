using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MimeKit;
using MimeKit.Text;

namespace PartnerRelationships.Bench.Mails;

/// <summary>MimeKit alone: the mails of a folder, composed again from their values and written to another one. Reading them checks them.</summary>
internal static class BareMails
{
    public static Task<int> RunAsync(string source, string target, string warmUps)
    {
        var values = Directory.EnumerateFiles(source, "*.eml").Select(Read).ToList();
        var milliseconds = 0.0;
        for (var round = 0; round <= int.Parse(warmUps, CultureInfo.InvariantCulture); round++)
        {
            var folder = Directory.CreateDirectory($"{target}-{round}").FullName;
            var clock = Stopwatch.StartNew();
            Write(values, folder);
            milliseconds = clock.Elapsed.TotalMilliseconds;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ms={milliseconds}"));
        Console.WriteLine($"count={values.Count}");
        Console.WriteLine($"intact={values.Count(value => value.IsIntact)}");
        return Task.FromResult(0);
    }

    private static Values Read(string path)
    {
        using var message = MimeMessage.Load(path);
        return new Values(message.To.Mailboxes.Single(), message.Subject ?? "", message.MessageId ?? "", message.Date, message.TextBody ?? "", message.HtmlBody ?? "");
    }

    private static void Write(List<Values> values, string folder)
    {
        for (var number = 0; number < values.Count; number++)
        {
            using var message = Compose(values[number]);
            using var file = new FileStream(Path.Combine(folder, $"{number}.eml"), FileMode.CreateNew, FileAccess.Write);
            message.WriteTo(file);
        }
    }

    private static MimeMessage Compose(Values values)
    {
        var message = new MimeMessage
        {
            MessageId = values.MessageId,
            Date = values.Date,
            Subject = values.Subject,
            Body = new MultipartAlternative(Part(TextFormat.Plain, values.Text), Part(TextFormat.Html, values.Html)),
        };
        message.To.Add(new MailboxAddress(values.To.Name, values.To.Address));
        return message;
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText("utf-8", text);
        return part;
    }

    private sealed record Values(MailboxAddress To, string Subject, string MessageId, DateTimeOffset Date, string Text, string Html)
    {
        private const string Beginning = "https://admin.microsoft.com/Adminportal/Home?invType=";
        private const string End = "#/partners/invitation";

        /// <summary>Whether the text holds the personalised link from its beginning to its end, and the HTML leads there.</summary>
        public bool IsIntact => Text.Split('\n').Any(line => line.StartsWith(Beginning, StringComparison.Ordinal) && line.TrimEnd().EndsWith(End, StringComparison.Ordinal)
            && Html.Contains($"href=\"{line.TrimEnd().Replace("&", "&amp;", StringComparison.Ordinal)}\"", StringComparison.Ordinal));
    }
}
