using System.Linq;

namespace PartnerRelationships.Mail.Files;

/// <summary>Names of files: what a person recognises, then the id that makes it the only one. Never a path.</summary>
internal static class FileNames
{
    private const int Longest = 60;

    public static string Of(ResellerInvitation invitation) =>
        Of(invitation.CustomerName ?? invitation.Domain ?? invitation.Email ?? "", invitation.InvitationId.ToString(), ".eml");

    public static string Of(string words, string id, string extension)
    {
        var plain = string.Concat(words.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '));
        var name = string.Join(" ", plain.Split([' '], System.StringSplitOptions.RemoveEmptyEntries));
        var start = name.Length <= Longest ? name : name.Substring(0, Longest).TrimEnd();
        return start.Length == 0 ? id + extension : $"{start} {id}{extension}";
    }
}
