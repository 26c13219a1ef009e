using System;
using System.IO;
using PartnerRelationships.HelpBuilder.Commands;
using PartnerRelationships.HelpBuilder.Building;
using PartnerRelationships.HelpBuilder.Pages;
using PartnerRelationships.HelpBuilder.Topics;
using PartnerRelationships.HelpBuilder.Updating;

namespace PartnerRelationships.HelpBuilder;

internal static class Program
{
    private const string Usage = """
        update           writes docs/en-US/COMMAND.md for every command: new pages, and in the others what is generated
        check [FILE]     names the pages that update would change; FILE has what Commands/Read.ps1 wrote, where it ran before
        build FOLDER     writes FOLDER/en-US/*-Help.xml and FOLDER/CULTURE/about_*.help.txt from the pages
        examples FILE    writes the examples of all pages to FILE, as JSON, for tests/Pester/HelpExamples.ps1
        """;

    private static int Main(string[] arguments)
    {
        try
        {
            return Run(arguments);
        }
        catch (PageException error)
        {
            // The form that MSBuild and editors take for an error in a file.
            Console.Error.WriteLine($"{error.File}({error.Line}): error HELP: {error.Message}");
            return 1;
        }
    }

    private static int Run(string[] arguments)
    {
        var checkout = Checkout.Find();
        switch (arguments)
        {
            case ["build", var folder]:
                MamlFile.Write(checkout, folder);
                TopicFiles.Write(checkout, folder);
                return 0;
            case ["examples", var file]:
                File.WriteAllText(file, ExampleList.Of(checkout));
                return 0;
            case ["update"]:
                return Update(checkout, CommandReader.Run(checkout), write: true);
            case ["check"]:
                return Update(checkout, CommandReader.Run(checkout), write: false);
            case ["check", var commands]:
                return Update(checkout, CommandReader.Read(commands), write: false);
            default:
                Console.Error.WriteLine(Usage);
                return 64;
        }
    }

    private static int Update(Checkout checkout, CommandInfo[] commands, bool write)
    {
        var changed = new PageUpdate(checkout).Apply(commands, write);
        changed.ForEach(Console.WriteLine);
        return write || changed.Count == 0 ? 0 : 1;
    }
}
