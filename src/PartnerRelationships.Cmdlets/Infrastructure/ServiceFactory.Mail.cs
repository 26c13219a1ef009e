using System.Net;
using System.Security;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Mail;
using PartnerRelationships.Mail.Bounces;
using PartnerRelationships.Mail.Desktop;
using PartnerRelationships.Mail.Files;
using PartnerRelationships.Mail.Smtp;

namespace PartnerRelationships.Commands;

internal static partial class ServiceFactory
{
    /// <summary>The desk of the person at this machine; tests put one here that only notes.</summary>
    public static IDesktop Desktop { get; set; } = new PlatformDesktop();

    /// <summary>Writes mails.</summary>
    public static IMimeWriter MimeWriter { get; } = new MimeWriter();

    /// <summary>Reads what came back.</summary>
    public static IBounceReader BounceReader { get; } = new BounceReader();

    /// <summary>A way through a mail server; nothing is connected yet.</summary>
    /// <exception cref="InvalidInputException">A password could be read on its way.</exception>
    public static IMailTransport Smtp(string server, int? port, MailSecurity security, NetworkCredential? credential, (string? User, SecureString? Token) access, string? thumbprint) =>
        new SmtpTransport(new SmtpOptions
        {
            Server = server,
            Port = port,
            Security = security,
            Credential = credential,
            UserName = access.User,
            AccessToken = access.Token,
            CertificateThumbprint = thumbprint,
        });

    /// <summary>Files for invitations at a path.</summary>
    /// <exception cref="MailException">It cannot be written to.</exception>
    /// <exception cref="ConflictException">It is there already, and is not to be replaced (MailFileExists).</exception>
    public static IInvitationFiles InvitationFiles(InvitationFormat format, string path, bool overwrite) => format switch
    {
        InvitationFormat.Mbox => new MboxFile(path, overwrite),
        InvitationFormat.Csv => new MergeFile(path, overwrite),
        _ => new EmlFolder(path, overwrite),
    };

    /// <summary>Looks whether one file for all of them may be begun, before it is.</summary>
    /// <exception cref="ConflictException">It is there already, and is not to be replaced (MailFileExists).</exception>
    public static void RequireRoomForFile(string path, bool overwrite) => SingleFile.RequireRoom(path, overwrite);

    /// <summary>A folder for notices; nothing is written yet.</summary>
    public static INoticeFiles NoticeFiles(string folder, RemovalNoticeFormat format) => new NoticeFolder(folder, format);

    /// <summary>One draft as a file of its own, for a program to open.</summary>
    /// <returns>The file's path.</returns>
    /// <exception cref="MailException">It cannot be written.</exception>
    public static string DraftFile(string folder, ResellerInvitation invitation, OutgoingMail mail)
    {
        var files = new EmlFolder(folder, overwrite: true);
        files.Write(invitation, mail);
        return files.PathOf(invitation);
    }
}
