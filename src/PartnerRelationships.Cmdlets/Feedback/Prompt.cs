using System;
using System.Linq;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Whether somebody sits at PowerShell's own prompt and reads what comes under a command line.</summary>
internal static class Prompt
{
    // The one host that asks for feedback.
    private const string PromptingHost = "ConsoleHost";
    private const string NonInteractive = "NonInteractive";

    // The shortest that PowerShell takes for it.
    private static readonly int Shortest = "NonI".Length;

    private static readonly Lazy<bool> IsInteractive = new(() => !Environment.GetCommandLineArgs().Any(IsNonInteractive) && !ComesFromElsewhere());

    /// <summary>Whether a command's user does. A script that comes through a pipe is run line by line as if it were typed, and -NonInteractive at a terminal has a prompt too.</summary>
    public static bool IsBefore(PSCmdlet cmdlet) => cmdlet.Host?.Name == PromptingHost && IsInteractive.Value;

    /// <summary>Whether an argument of PowerShell's is -NonInteractive, as far as it was written out.</summary>
    internal static bool IsNonInteractive(string argument)
    {
        var name = argument.TrimStart('-', '/');
        return name.Length >= Shortest && name.Length < argument.Length && NonInteractive.StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

#pragma warning disable RS0030 // Nothing is said to the console; it is only asked where its input comes from.
    private static bool ComesFromElsewhere() => Console.IsInputRedirected;
#pragma warning restore RS0030
}
