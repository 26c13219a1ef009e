using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace PartnerRelationships.Shell.Hosting;

/// <summary>The engine's host: its name, its cultures, its user interface, and the exit code that a script asked for.</summary>
internal sealed class ShellHost : PSHost
{
    private readonly ShellUI ui;

    public ShellHost(bool interactive)
    {
        IsInteractive = interactive;
        ui = new ShellUI(this);
    }

    public bool IsInteractive { get; }

    public LineReader Input { get; } = new();

    public ProgressLine Progress { get; } = new();

    /// <summary>What <c>exit</c> said; null as long as nothing did.</summary>
    public int? ExitCode { get; private set; }

    public override string Name => "PartnerRelationships.Shell";

    public override Version Version { get; } = typeof(ShellHost).Assembly.GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => ui;

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This shell has no nested prompt.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This shell has no nested prompt.");

    public override void NotifyBeginApplication() => Progress.Clear();

    public override void NotifyEndApplication()
    {
    }
}
