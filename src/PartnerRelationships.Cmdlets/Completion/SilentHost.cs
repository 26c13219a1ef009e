using System;
using System.Globalization;
using System.Management.Automation.Host;

namespace PartnerRelationships.Commands;

/// <summary>A host with nobody at it: what runs in it can ask nothing, and shows nothing.</summary>
internal sealed class SilentHost : PSHost
{
    /// <inheritdoc/>
    public override string Name => "PartnerRelationships completion";

    /// <inheritdoc/>
    public override Version Version { get; } = new(1, 0);

    /// <inheritdoc/>
    public override Guid InstanceId { get; } = Guid.NewGuid();

    /// <inheritdoc/>
    public override PSHostUserInterface? UI => null;

    /// <inheritdoc/>
    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    /// <inheritdoc/>
    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    /// <inheritdoc/>
    public override void EnterNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void ExitNestedPrompt() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void NotifyBeginApplication()
    {
        // Nothing depends on it.
    }

    /// <inheritdoc/>
    public override void NotifyEndApplication()
    {
        // Nothing depends on it.
    }

    /// <inheritdoc/>
    public override void SetShouldExit(int exitCode)
    {
        // Whoever presses Tab goes on.
    }
}
