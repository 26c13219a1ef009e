using System;
using System.Linq;
using System.Management.Automation.Language;
using PartnerRelationships.Shell.Hosting;

namespace PartnerRelationships.Shell;

/// <summary>Reads commands and runs them: at a prompt, or line by line from piped input.</summary>
internal sealed class Prompt(Session session)
{
    private readonly ShellHost host = session.Host;

    public int Run()
    {
        var last = ExitCodes.Success;
        while (host.ExitCode is null && Read() is { } command)
        {
            last = string.IsNullOrWhiteSpace(command) ? last : session.RunCommand(command);
        }

        return host.ExitCode ?? (Terminal.HasInput ? ExitCodes.Success : last);
    }

    // A command goes on for as many lines as it takes to be complete.
    private string? Read()
    {
        var text = NextLine(() => session.Evaluate("prompt"));
        while (text is not null && IsIncomplete(text))
        {
            if (NextLine(() => ">> ") is not { } line)
            {
                break;
            }

            text += Environment.NewLine + line;
        }

        return text;
    }

    private string? NextLine(Func<string> prompt)
    {
        if (Terminal.HasInput)
        {
            host.UI.Write(prompt());
        }

        try
        {
            return host.Input.ReadLine();
        }
        catch (OperationCanceledException)
        {
            host.UI.WriteLine();
            return "";
        }
    }

    private static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors.Any(error => error.IncompleteInput);
    }
}
