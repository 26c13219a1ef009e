using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Tests.Diagnostics;

/// <summary>Finds the error ids that the sources can raise: what stands where an error takes its id, directly or through a helper.</summary>
internal static partial class RaisedErrorIds
{
    private const string Result = @"Exception \w+\([^;{}]*?\) =>\s+new\(";
    private static readonly string Construction = $@"new (?:{string.Join('|', typeof(PartnerRelationshipsException).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PartnerRelationshipsException))).Select(type => type.Name))})\(";
    private static readonly string[] Tables = ["Shared/Errors", "Core/Diagnostics"];
    private static readonly string[] Parameters = ["errorId", "notFoundId", "ambiguousId"];

    /// <summary>Every place that gives an error its id, with what stands there; a place that only passes one on is none.</summary>
    public static IReadOnlyList<(string Place, IReadOnlyList<string> Ids)> Find() =>
    [
        .. from source in Checkout.Sources().Select(source => (source.File, Text: TwoTypes().Replace(source.Text, "<>")))
           where !Tables.Any(folder => source.File.Replace('\\', '/').Contains(folder, StringComparison.Ordinal))
           from taker in Takers(source.Text).Distinct()
           from Match call in Regex.Matches(source.Text, taker.Call)
           let arguments = Arguments(source.Text, call.Index + call.Length)
           where arguments.Count > taker.Position && !IsPassedOn(arguments[taker.Position])
           select ($"{source.File}: {call.Value}{arguments[taker.Position]}", (IReadOnlyList<string>)[.. Id().Matches(arguments[taker.Position]).Select(match => match.Groups[1].Value)]),
    ];

    private static bool IsPassedOn(string argument) => Parameters.Any(name => argument == name || argument == "string " + name);

    /// <summary>What makes an error of an id: its type, a result of that type, and the file's own methods that are given an id.</summary>
    private static IEnumerable<(string Call, int Position)> Takers(string text) => Helpers(text).Append((Construction, 0)).Append((Result, 0));

    private static IEnumerable<(string Call, int Position)> Helpers(string text) =>
        from Match method in Declaration().Matches(text)
        from parameter in Arguments(text, method.Index + method.Length).Select((words, position) => (words, position))
        where Parameters.Any(name => parameter.words == "string " + name)
        select ($@"(?<![\w.]){method.Groups[1].Value}\(", parameter.position);

    /// <summary>The arguments that begin at a place, up to their closing bracket.</summary>
    private static List<string> Arguments(string text, int start)
    {
        var (arguments, from, depth, quoted) = (new List<string>(), start, 0, false);
        for (var i = start; i < text.Length && depth >= 0; i++)
        {
            quoted ^= text[i] == '"' && text[i - 1] != '\\';
            depth += quoted ? 0 : text[i] is '(' or '{' or '[' ? 1 : text[i] is ')' or '}' or ']' ? -1 : 0;
            if (depth < 0 || (depth == 0 && !quoted && text[i] == ','))
            {
                arguments.Add(text[from..i].Trim());
                from = i + 1;
            }
        }

        return arguments;
    }

    // Its comma parts no arguments.
    [GeneratedRegex(@"<\w+, \w+>")]
    private static partial Regex TwoTypes();

    [GeneratedRegex(@"[\w>?] (\w+)(?:<\w+>)?\(")]
    private static partial Regex Declaration();

    [GeneratedRegex("(?<![$=] ?)\"([A-Z][A-Za-z0-9]+)\"")]
    private static partial Regex Id();
}
