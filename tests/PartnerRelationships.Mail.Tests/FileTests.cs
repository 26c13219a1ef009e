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

        new EmlFolder(folder).Write(invitation, Samples.Mail());

        Assert.Equal($"{start}{invitation.InvitationId}.eml", Path.GetFileName(Assert.Single(Directory.GetFiles(folder))));
    }

    [Fact]
    public void A_draft_opens_as_one_and_names_nobody_that_nobody_named()
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
        using (var mbox = new MboxFile(path))
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
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_table_has_no_formulas_and_keeps_quotes_and_lines()
    {
        var path = Path.Combine(folder, "all.csv");
        using (var table = new MergeFile(path))
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
        using (var table = new MergeFile(Path.Combine(folder, "all.csv")))
        {
            table.Write(Samples.Invitation(), Samples.Mail());
        }

        Assert.Equal("MailInvalid", Assert.Throws<MailException>(() => new EmlFolder(folder).Write(Samples.Invitation(), Samples.Mail("no address"))).ErrorId);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public void A_folder_that_cannot_be_one_is_named()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");

        Assert.Equal("MailFileUnavailable", Assert.Throws<MailException>(() => new EmlFolder(file)).ErrorId);
    }

    private static IEnumerable<MimeMessage> Read(string mbox)
    {
        using var stream = File.OpenRead(mbox);
        var parser = new MimeParser(stream, MimeFormat.Mbox);
        while (!parser.IsEndOfStream)
        {
            // mboxrd: whoever reads takes one mark away.
            using var buffer = new MemoryStream();
            parser.ParseMessage(TestContext.Current.CancellationToken).WriteTo(buffer);
            var lines = Encoding.UTF8.GetString(buffer.ToArray()).Split('\n');
            var plain = string.Join('\n', lines.Select(line => line.StartsWith('>') && line.TrimStart('>').StartsWith("From ", StringComparison.Ordinal) ? line[1..] : line));
            yield return MimeMessage.Load(new MemoryStream(Encoding.UTF8.GetBytes(plain)), TestContext.Current.CancellationToken);
        }
    }
}
