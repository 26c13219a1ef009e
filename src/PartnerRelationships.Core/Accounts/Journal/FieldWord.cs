using System.Linq;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>A name as the one word that a field of a change has.</summary>
internal static class FieldWord
{
    /// <summary>Helpdesk_Administrator for Helpdesk Administrator.</summary>
    public static string Of(string name) => name.Length == 0 ? "_" : string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
}
