using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Host;

namespace PartnerRelationships.Shell.Hosting;

/// <summary>Choices with hot keys, as in <c>[Y] Yes  [N] No  [?] Help (default is "Y"):</c>.</summary>
internal sealed class ChoiceMenu(IReadOnlyList<ChoiceDescription> choices, int defaultChoice)
{
    private readonly (string Key, string Label)[] entries = [.. choices.Select(choice => Split(choice.Label))];

    public string Line
    {
        get
        {
            var offers = string.Join("  ", entries.Select(entry => $"[{entry.Key}] {entry.Label}"));
            var byDefault = defaultChoice >= 0 ? $" (default is \"{entries[defaultChoice].Key}\")" : "";
            return $"{offers}  [?] Help{byDefault}: ";
        }
    }

    public string Help => string.Join(
        Environment.NewLine, entries.Zip(choices, (entry, choice) => $"{entry.Key} - {choice.HelpMessage}"));

    /// <summary>Which choice an answer means: its key or its label; an empty one is the default. Null when it means none.</summary>
    public int? Find(string answer)
    {
        var wanted = answer.Trim();
        if (wanted.Length == 0)
        {
            return defaultChoice >= 0 ? defaultChoice : null;
        }

        var found = Array.FindIndex(entries, entry => Same(entry.Key, wanted) || Same(entry.Label, wanted));
        return found >= 0 ? found : null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static (string Key, string Label) Split(string label)
    {
        var mark = label.IndexOf('&', StringComparison.Ordinal);
        var plain = label.Replace("&", "", StringComparison.Ordinal);
        return mark >= 0 && mark < plain.Length ? (plain.Substring(mark, 1).ToUpperInvariant(), plain) : (plain, plain);
    }
}
