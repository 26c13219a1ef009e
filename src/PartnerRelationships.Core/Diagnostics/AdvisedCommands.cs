using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>The commands that a recommended action names, each with the parameters and values behind it.</summary>
internal static class AdvisedCommands
{
    private const string Quoted = "'(?:[^']|'')*'";
    private const string Value = $"(?:{Quoted}|[0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})";

    // A name in quotes is somebody's, whatever it reads like. Behind a parameter a word in capitals is a value, such as All; the sentence goes on in small letters.
    private static readonly Regex Command = new(
        $@"{Quoted}|(?<![\w-])(?<name>[A-Z][a-z]+-[A-Z]\w+)(?: {Value})?(?: -[A-Z]\w+(?: (?:{Value}|[A-Z]\w+(?![\w-])))?)*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>The commands, in order.</summary>
    /// <param name="action">The recommended action; null for none.</param>
    /// <param name="isCommand">Which names are commands: others are words with a dash.</param>
    public static IEnumerable<string> In(string? action, Predicate<string> isCommand) =>
        Command.Matches(action ?? "").Cast<Match>().Where(match => isCommand(match.Groups["name"].Value)).Select(match => match.Value);
}
