using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.HelpBuilder.Commands;
using PartnerRelationships.HelpBuilder.Pages;

namespace PartnerRelationships.HelpBuilder.Updating;

/// <summary>Brings the pages in line with the commands. What people write on them is left alone.</summary>
internal sealed class PageUpdate(Checkout checkout)
{
    private readonly PageText text = new(checkout);

    /// <summary>What changed, or would: a line for each page.</summary>
    public List<string> Apply(IReadOnlyList<CommandInfo> commands, bool write)
    {
        Directory.CreateDirectory(checkout.Pages);
        var strange = checkout.CommandPages().Where(page => !commands.Any(command => command.Name == Path.GetFileNameWithoutExtension(page)))
            .Select(page => $"{checkout.Relative(page)}: there is no such command; delete the page.");
        return [.. commands.Select(command => Apply(command, write)).OfType<string>(), .. strange];
    }

    private string? Apply(CommandInfo command, bool write)
    {
        var file = Path.Combine(checkout.Pages, command.Name + ".md");
        var old = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : null;
        var now = text.Of(command, new PageFile(file, old ?? ""));
        if (now == old)
        {
            return null;
        }

        if (write)
        {
            File.WriteAllText(file, now);
        }

        return $"{checkout.Relative(file)}: {(old is null ? "new" : $"changed from line {FirstDifference(old, now)} on")}";
    }

    private static int FirstDifference(string old, string now) => old.Split('\n').Zip(now.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
}
