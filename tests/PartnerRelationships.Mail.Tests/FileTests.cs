using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MimeKit;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail.Files;

namespace PartnerRelationships.Mail.Tests;

/// <summary>Files of invitations: whole or not there, safe names, nothing that breaks out.</summary>
public sealed class FileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mails").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("../../etc/passwd", "etc passwd ")]
    [InlineData("CON", "CON ")]
    [InlineData("Kék Tó / Kft. : *?\"<>|", "Kék Tó Kft ")]
    [InlineData("..", "")]
    [InlineData("\0\r\n", "")]
    [InlineData("株式会社", "株式会社 ")]
    public void A_file_has_a_safe_name_in_its_folder(string customer, string start)
    {
        var invitation = Samples.Invitation() with { CustomerName = customer };

        new EmlFolder(folder, overwrite: false).Write(invitation, Samples.Mail());

        Assert.Equal($"{start}{invitation.InvitationId}.eml", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public void A_draft_opens_as_a_draft_and_adds_no_names()
    {
        var path = Path.Combine(folder, "x.eml");
        using (var stream = File.Create(path))
        {
            new MimeWriter().Write(Samples.Mail() with { From = null, To = [], IsDraft = true }, stream);
        }

        var mail = MimeMessage.Load(path, TestContext.Current.CancellationToken);
        Assert.Equal("1", mail.Headers["X-Unsent"]);
        Assert.Empty(mail.From.Concat(mail.To));
        Assert.Contains(Samples.Link, mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Subject\r\nBcc: eve@evil.test")]
    [InlineData("Subject\nBcc: eve@evil.test\n\nbody")]
    [InlineData("=?utf-8?q?=0D=0ABcc:_eve@evil.test?=")]
    [InlineData("a\rBcc: eve@evil.test")]
    public void No_text_becomes_a_header(string text)
    {
        using var stream = new MemoryStream();
        new MimeWriter().Write(Samples.Mail() with { Subject = text, Culture = "hu-HU", Text = text, Html = text }, stream);
        stream.Position = 0;

        var mail = MimeMessage.Load(stream, TestContext.Current.CancellationToken);
        Assert.Null(mail.Headers["Bcc"]);
        Assert.Equal(["ada@example.test", "grace@example.test"], mail.From.Concat(mail.To).Cast<MailboxAddress>().Select(box => box.Address));
    }

    [Theory]
    [InlineData("a@b.test\r\nBcc: eve@evil.test", null)]
    [InlineData("a@b.test, eve@evil.test", null)]
    [InlineData("<a@b.test>", null)]
    [InlineData("group: a@b.test;", null)]
    [InlineData("a@b.test", "Ada\r\nBcc: eve@evil.test")]
    public void An_address_that_is_more_than_one_is_refused(string address, string? name)
    {
        var mail = Samples.Mail() with { To = [new MailParty(address, name)] };

        Assert.Equal("MailInvalid", Assert.Throws<MailException>(() => new MimeWriter().Write(mail, Stream.Null)).ErrorId);
    }

    [Fact]
    public void An_mbox_gives_back_every_mail_whatever_its_lines_begin_with()
    {
        string[] texts = ["From here on\r\n>From there\r\n>>From all over\r\n", "\r\nFrom \r\n", "plain\r\n"];
        var path = Path.Combine(folder, "all.mbox");
        using (var mbox = new MboxFile(path, overwrite: false))
        {
            foreach (var text in texts)
            {
                mbox.Write(Samples.Invitation(), Samples.Mail() with { Text = text });
            }

            Assert.False(File.Exists(path));
            mbox.Complete();
        }

        // The empty line that ends the file may count as the last mail's.
        Assert.Equal(texts.Select(text => text.TrimEnd()), Read(path).Select(mail => mail.TextBody!.ReplaceLineEndings("\r\n").TrimEnd()));
        var lines = File.ReadAllLines(path);
        Assert.Equal(3, lines.Count(line => line.TrimStart('>').StartsWith("From ", StringComparison.Ordinal)));
        Assert.Contains("=46rom here on", lines);
        Assert.All(lines, line => Assert.True(line.Length <= 998 && !line.Contains('\r', StringComparison.Ordinal)));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("From here on")]
    [InlineData(">>From here on")]
    [InlineData("From ")]
    [InlineData("From a very long line that goes on and on until it is broken somewhere, and From there it goes on and on and on, From one line to the next")]
    public void No_line_of_a_mail_on_any_way_begins_with_From(string text)
    {
        using var stream = new MemoryStream();
        new MimeWriter().Write(Samples.Mail() with { Text = text, Html = $"<p>\n{text}</p>" }, stream);

        Assert.DoesNotContain(Encoding.UTF8.GetString(stream.ToArray()).Split('\n'), line => line.TrimStart('>').StartsWith("From ", StringComparison.Ordinal));
        stream.Position = 0;
        var mail = MimeMessage.Load(stream, TestContext.Current.CancellationToken);
        Assert.Equal(text, mail.TextBody!.TrimEnd('\r', '\n'));
        Assert.Contains(text, mail.HtmlBody!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_no_formulas_and_keeps_quotes_and_lines()
    {
        var path = Path.Combine(folder, "all.csv");
        using (var table = new MergeFile(path, overwrite: false))
        {
            table.Write(Samples.Invitation() with { CustomerName = "=HYPERLINK(\"x\")", Channel = "@fair", Domain = "-1+1", ProviderName = "A \"B\", C" }, Samples.Mail() with { Subject = "+1", Text = "two\r\nlines" });
            table.Complete();
        }

        var bytes = File.ReadAllBytes(path);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'-1+1\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'@fair\",\"A \"\"B\"\", C\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'+1\",\"two\r\nlines\",\"\"\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_completed_leaves_nothing()
    {
        using (var table = new MergeFile(Path.Combine(folder, "all.csv"), overwrite: false))
        {
            table.Write(Samples.Invitation(), Samples.Mail());
        }

        Assert.Equal("MailInvalid", Assert.Throws<MailException>(() => new EmlFolder(folder, overwrite: true).Write(Samples.Invitation(), Samples.Mail("no address"))).ErrorId);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void What_cannot_be_put_in_its_place_leaves_nothing_behind()
    {
        var path = Path.Combine(folder, "all.csv");
        using var table = new MergeFile(path, overwrite: true);
        table.Write(Samples.Invitation(), Samples.Mail());
        Directory.CreateDirectory(path);

        Assert.Equal("MailFileUnavailable", Assert.Throws<MailException>(table.Complete).ErrorId);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void What_is_there_is_not_replaced_unasked_also_when_it_came_meanwhile()
    {
        var path = Path.Combine(folder, "all.csv");
        using (var table = new MergeFile(path, overwrite: false))
        {
            table.Write(Samples.Invitation(), Samples.Mail());
            File.WriteAllText(path, "theirs");
            Assert.Throws<MailException>(table.Complete);
        }

        Assert.Equal("MailFileExists", Assert.Throws<ConflictException>(() => new MergeFile(path, overwrite: false)).ErrorId);
        Assert.Equal("theirs", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_one_is_named()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");

        Assert.Equal("MailFileUnavailable", Assert.Throws<MailException>(() => new EmlFolder(file, overwrite: true)).ErrorId);
    }

    private static IEnumerable<MimeMessage> Read(string mbox)
    {
        // Kept open by the mails that were read.
        var stream = new MemoryStream(File.ReadAllBytes(mbox));
        var parser = new MimeParser(stream, MimeFormat.Mbox);
        while (!parser.IsEndOfStream)
        {
            yield return parser.ParseMessage(TestContext.Current.CancellationToken);
        }
    }
}
