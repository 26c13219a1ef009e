namespace PartnerRelationships.Core.Mail;

/// <summary>The desk of the person at this machine.</summary>
public interface IDesktop
{
    /// <summary>Opens an address or a file with the program that the person has for it.</summary>
    /// <exception cref="MailException">There is none (DesktopUnavailable).</exception>
    void Open(string target);

    /// <summary>Puts a text on the clipboard.</summary>
    /// <exception cref="MailException">There is no clipboard (ClipboardUnavailable).</exception>
    void Copy(string text);
}
