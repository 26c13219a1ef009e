using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Accounts.Journal;

/// <summary>A change as the words of an event, and back: what is in doubt after a crash is known from them alone. A released wording never
/// changes.</summary>
internal static class ChangeText
{
    private const string Nothing = "none";
    private const string Quoted = @"""(?:[^""\\]|\\.)*""";
    private const string Value = $"(?:{Quoted}|{Nothing})";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Singleline;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static readonly Regex Whole = new(
        $@"^(?<action>\w+) (?<subject>\S+)(?: (?<name>{Quoted}))?:(?<fields>(?: \w+ {Value} -> {Value},?)*) MS-RequestId (?<id>[0-9a-f-]{{36}})\.", Options, Patience);

    private static readonly Regex Field = new($@" (?<name>\w+) (?<before>{Value}) -> (?<after>{Value})", Options, Patience);

    /// <summary>The words.</summary>
    /// <param name="change">The change.</param>
    /// <param name="requestId">The id that its request leaves under.</param>
    public static string Of(AccountChange change, Guid requestId)
    {
        var name = change.SubjectName is null ? "" : " " + Write(change.SubjectName);
        var fields = string.Join(",", change.Fields.Select(field => $" {field.Name} {Write(field.Before)} -> {Write(field.After)}"));
        return $"{change.Action} {change.SubjectId}{name}:{fields} MS-RequestId {requestId}.";
    }

    /// <summary>The change that an event records; null for texts of another version.</summary>
    public static (AccountChange Change, Guid RequestId)? Read(RelationshipEvent entry)
    {
        var found = Whole.Match(entry.Detail ?? "");
        if (!found.Success)
        {
            return null;
        }

        var change = new AccountChange(entry.CustomerId, found.Groups["action"].Value, found.Groups["subject"].Value)
        {
            SubjectName = found.Groups["name"].Success ? Read(found.Groups["name"].Value) : null,
            Fields = [.. Field.Matches(found.Groups["fields"].Value).Cast<Match>().Select(Read)],
        };
        return (change, Guid.Parse(found.Groups["id"].Value));
    }

    private static FieldChange Read(Match field) => new(field.Groups["name"].Value, Read(field.Groups["before"].Value), Read(field.Groups["after"].Value));

    private static string Write(string? text) => text is null ? Nothing : "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    private static string? Read(string value) =>
        value == Nothing ? null : Regex.Replace(value.Substring(1, value.Length - 2), @"\\(.)", "$1", Options, Patience);
}
