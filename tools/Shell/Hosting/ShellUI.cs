using System;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace PartnerRelationships.Shell.Hosting;

/// <summary>The streams, as pwsh shows them: errors on the error stream, everything else on the output. Questions are in the other half.</summary>
internal sealed partial class ShellUI(ShellHost host) : PSHostUserInterface
{
    private const string Red = "\e[31;1m";
    private const string Yellow = "\e[33;1m";
    private const string Reset = "\e[0m";

    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUI();

    public override bool SupportsVirtualTerminal => Terminal.HasOutput && Terminal.HasError;

    public override void Write(string value)
    {
        host.Progress.Clear();
        Console.Out.Write(GetOutputString(value, Terminal.HasOutput));
    }

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => Write(value + Environment.NewLine);

    public override void WriteErrorLine(string value)
    {
        host.Progress.Clear();
        Console.Error.WriteLine(GetOutputString(Red + value + Reset, Terminal.HasError));
    }

    public override void WriteWarningLine(string message) => WriteNote("WARNING: " + message);

    public override void WriteVerboseLine(string message) => WriteNote("VERBOSE: " + message);

    public override void WriteDebugLine(string message) => WriteNote("DEBUG: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => host.Progress.Report(record);

    private void WriteNote(string text) => WriteLine(Yellow + text + Reset);
}
