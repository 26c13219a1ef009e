using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Subsystem;
using System.Management.Automation.Subsystem.Feedback;
using System.Threading;
using PartnerRelationships.Core.Diagnostics;

namespace PartnerRelationships.Feedback;

/// <summary>Shows under a command line that failed what to do. PowerShell asks it at its prompt only, after the line, and for an error only.</summary>
public sealed class ErrorFeedbackProvider : IFeedbackProvider, IDisposable
{
    private static readonly Guid OwnId = new("6d0f2d0e-9c0b-4a57-8d1f-3a6a2b8b7c11");
    private readonly Func<ErrorRecord, Ast, ErrorAdvice?> advise;

    /// <summary>Registers itself.</summary>
    /// <param name="advise">What there is to say of an error after a command line; null for nothing.</param>
    public ErrorFeedbackProvider(Func<ErrorRecord, Ast, ErrorAdvice?> advise)
    {
        this.advise = advise;
        SubsystemManager.RegisterSubsystem(SubsystemKind.FeedbackProvider, this);
    }

    /// <inheritdoc/>
    public Guid Id => OwnId;

    /// <summary>What PowerShell writes above the advice.</summary>
    public string Name => "PartnerRelationships";

    /// <inheritdoc/>
    public string Description => "What an error of this module means, and which command to type.";

    /// <inheritdoc/>
    public FeedbackTrigger Trigger => FeedbackTrigger.Error;

    /// <inheritdoc/>
    Dictionary<string, string>? ISubsystem.FunctionsToDefine => null;

    /// <summary>The advice. Whatever goes wrong, the prompt comes back without it.</summary>
    public FeedbackItem? GetFeedback(FeedbackContext context, CancellationToken token)
    {
        try
        {
            return context.LastError is { } error && advise(error, context.CommandLineAst) is { } advice ? new FeedbackItem(advice.Text, [.. advice.Commands]) : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>Is not asked any more.</summary>
    public void Dispose() => SubsystemManager.UnregisterSubsystem(SubsystemKind.FeedbackProvider, OwnId);
}
