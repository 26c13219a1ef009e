using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Shell;

/// <summary>What the shell was asked to do; the options have pwsh's names.</summary>
internal sealed record CommandLine
{
    public const string Usage = """
        Usage: Shell [-NoProfile] [-NonInteractive] [-File SCRIPT [ARGUMENTS…] | -Command TEXT… ]
          -File            runs a script; what follows it goes to the script's parameters
          -Command         runs text
          -NonInteractive  refuses to ask questions
          -NoProfile       accepted; there is no profile
        Without -File and -Command it reads commands: at a prompt, or line by line from its input.
        """;

    public string? File { get; private init; }

    public string? Command { get; private init; }

    public IReadOnlyList<string> Arguments { get; private init; } = [];

    public bool Interactive { get; private init; } = true;

    public bool Help { get; private init; }

    /// <exception cref="FormatException">An option is unknown or lacks its value.</exception>
    public static CommandLine Parse(IReadOnlyList<string> words)
    {
        var result = new CommandLine();
        for (var index = 0; index < words.Count; index++)
        {
            string[] rest = [.. words.Skip(index + 1)];
            switch (words[index].TrimStart('-').ToUpperInvariant())
            {
                case "FILE" or "F":
                    return result with { File = FirstOf(rest, words[index]), Arguments = rest[1..] };
                case "COMMAND" or "C":
                    return result with { Command = FirstOf(rest, words[index]) + string.Concat(rest[1..].Select(word => " " + word)) };
                case "NONINTERACTIVE":
                    result = result with { Interactive = false };
                    break;
                case "NOPROFILE" or "NOLOGO":
                    break;
                case "HELP" or "H" or "?":
                    return result with { Help = true };
                default:
                    throw new FormatException($"Unknown option {words[index]}.");
            }
        }

        return result;
    }

    private static string FirstOf(string[] rest, string option) =>
        rest is [var first, ..] ? first : throw new FormatException($"{option} needs a value.");
}
