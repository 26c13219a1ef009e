using System;
using System.Linq;
using System.Text;
using PartnerRelationships.Sandbox.Data;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>The position of a list's next page. It contains the whole query, because a seek sends nothing else (contract §11.2),
/// and looks as awkward as the real one: commas, slashes, pluses, equals signs.</summary>
internal static class ContinuationToken
{
    private const char Separator = '\u001f';

    /// <param name="partner">Whose list.</param>
    /// <param name="list">Which list: a token of one is no good for another.</param>
    /// <param name="fields">What the list needs to go on.</param>
    public static string Write(Guid partner, string list, params string[] fields)
    {
        var payload = Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join(Separator.ToString(), fields.Prepend(list))));
        return $"{partner},{payload},/+{Seal(partner, payload)}=";
    }

    /// <summary>The fields that the list's token was written with.</summary>
    /// <exception cref="Refusal">It is another list's, another partner's, or was altered.</exception>
    public static string[] Read(Guid partner, string list, string token)
    {
        var parts = token.Split(',');
        if (parts.Length != 3 || parts[0] != partner.ToString() || parts[2] != $"/+{Seal(partner, parts[1])}=") throw Invalid;
        var fields = Encoding.UTF8.GetString(Convert.FromBase64String(parts[1])).Split(Separator);
        return fields[0] == list ? fields.Skip(1).ToArray() : throw Invalid;
    }

    private static Refusal Invalid => Refusal.BadInput("The continuation token is not valid.");

    // Not a secret: it only detects altered tokens.
    private static string Seal(Guid partner, string payload)
    {
        var hash = 17L;
        foreach (var c in payload) hash = unchecked((hash * 31) + c);
        return Draw.From(partner, hash).Guid().ToString("N");
    }
}
