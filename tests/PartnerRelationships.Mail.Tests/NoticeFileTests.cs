using System;
using System.IO;
using MimeKit;
using PartnerRelationships.Mail.Files;

namespace PartnerRelationships.Mail.Tests;

/// <summary>Files of notices: safe names, drafts, and nothing half written.</summary>
public sealed class NoticeFileTests : IDisposable
{
    private static readonly Guid Customer = Guid.NewGuid();
    private readonly string folder = Directory.CreateTempSubdirectory("notices").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("../../etc/passwd", "etc passwd ")]
    [InlineData("=cmd|' /C calc'!A0", "cmd C calc A0 ")]
    [InlineData("\r\n..", "")]
    [InlineData("株式会社", "株式会社 ")]
    public void A_notice_has_a_safe_name_in_its_folder(string name, string start)
    {
        var path = new NoticeFolder(folder, RemovalNoticeFormat.Text).Write(Notice(name), Samples.Mail(), overwrite: false);

        Assert.Equal($"{start}{Customer}.txt", Path.GetFileName(path));
        Assert.Equal(path, Assert.Single(Directory.GetFiles(folder)));
    }

    [Fact]
    public void A_mail_opens_as_a_draft_with_both_parts()
    {
        var path = new NoticeFolder(folder, RemovalNoticeFormat.Eml).Write(Notice("Kék Tó"), Samples.Mail() with { Subject = "Ende\u2028", Html = "<p>x</p>", IsDraft = true, To = [] }, overwrite: false);

        var mail = MimeMessage.Load(path, TestContext.Current.CancellationToken);
        Assert.Equal("1", mail.Headers["X-Unsent"]);
        Assert.Empty(mail.To);
        Assert.Equal("<p>x</p>", mail.HtmlBody!.Trim());
    }

    [Fact]
    public void What_cannot_be_written_leaves_nothing_behind()
    {
        var mail = Samples.Mail("a@b.test>\r\nBcc: eve@evil.test");

        Assert.Equal("MailInvalid", Assert.Throws<MailException>(() => new NoticeFolder(folder, RemovalNoticeFormat.Eml).Write(Notice("x"), mail, overwrite: false)).ErrorId);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        File.WriteAllText(Path.Combine(folder, "file"), "");
        Assert.Equal("MailFileUnavailable", Assert.Throws<MailException>(() => new NoticeFolder(Path.Combine(folder, "file"), RemovalNoticeFormat.Eml).Write(Notice("x"), Samples.Mail(), overwrite: false)).ErrorId);
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_when_that_is_wanted()
    {
        var files = new NoticeFolder(folder, RemovalNoticeFormat.Text);
        var path = files.Write(Notice("x"), Samples.Mail(), overwrite: false);

        Assert.Equal("RemovalNoticeExists", Assert.Throws<ConflictException>(() => files.Write(Notice("x"), Samples.Mail(), overwrite: false)).ErrorId);
        Assert.Equal(path, files.Write(Notice("x"), Samples.Mail() with { Subject = "Another" }, overwrite: true));
        Assert.StartsWith("Subject: Another\n\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    private static CustomerRemovalNotice Notice(string name) => new() { Name = name, CustomerId = Customer };
}
