using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Runtime.CompilerServices;
using PartnerRelationships.Core.Diagnostics;

namespace PartnerRelationships.Commands;

/// <summary>What PowerShell 7.4 and newer shows at its prompt after an error of this module. The first error that somebody sees begins it, so that an import
/// and a session without errors do nothing for it.</summary>
internal static class ErrorFeedback
{
    private const string Provider = "PartnerRelationships.Feedback.ErrorFeedbackProvider, PartnerRelationships.Feedback";

    private static readonly object Gate = new();

    // The errors that were not silenced where they were raised, and whether the view of errors shows the recommended action. $Error keeps the exception, but not always the record.
    private static readonly ConditionalWeakTable<Exception, StrongBox<bool>> Seen = new();

    private static readonly Lazy<HashSet<string>> Commands = new(() => new(
        typeof(ErrorFeedback).Assembly.GetExportedTypes().SelectMany(type => type.GetCustomAttributes(typeof(CmdletAttribute), inherit: false)).Cast<CmdletAttribute>().Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}"),
        StringComparer.Ordinal));

    private static IDisposable? provider;
    private static bool isThere = true;

    /// <summary>Notes an error that a command is about to raise; on the pipeline's thread, which knows what the user wants to see.</summary>
    public static void Note(PSCmdlet cmdlet, ErrorRecord record)
    {
        if (Prompt.IsBefore(cmdlet) && !IsSilenced(cmdlet))
        {
            Seen.GetOrCreateValue(record.Exception).Value = cmdlet.GetVariableValue("ErrorView")?.ToString() is null or "ConciseView";
            Begin();
        }
    }

    /// <summary>Ends with the module: PowerShell asks no more.</summary>
    public static void End()
    {
        lock (Gate)
        {
            provider?.Dispose();
            provider = null;
        }
    }

    /// <summary>What there is to say of the last error of a command line; null for nothing: it is somebody else's, or somebody silenced, caught or redirected it.</summary>
    public static ErrorAdvice? On(ErrorRecord record, Ast line) =>
        ErrorReports.RecordOf(record) is { Exception: { } error } ours && Seen.TryGetValue(error, out var isActionShown) && ErrorPlace.IsShown(line, record.InvocationInfo)
            ? ErrorAdvice.On(ErrorExplainer.Explain(ErrorReports.Read(ours)), isActionShown.Value, Commands.Value.Contains, $"{VerbsDiagnostic.Resolve}-{Nouns.PartnerCenterError}")
            : null;

    private static bool IsSilenced(PSCmdlet cmdlet)
    {
        var given = cmdlet.MyInvocation.BoundParameters.TryGetValue("ErrorAction", out var action) ? action : cmdlet.GetVariableValue("ErrorActionPreference");
        return LanguagePrimitives.TryConvertTo<ActionPreference>(given, out var preference) && preference is ActionPreference.SilentlyContinue or ActionPreference.Ignore;
    }

    // The assembly is staged for PowerShell 7 alone. Without it, or where PowerShell takes no such thing, an error is an error like another.
    private static void Begin()
    {
        lock (Gate)
        {
            if (provider is null && isThere)
            {
                provider = Create();
                isThere = provider is not null;
            }
        }
    }

    private static IDisposable? Create()
    {
        try
        {
            return Type.GetType(Provider, throwOnError: false) is { } type ? (IDisposable)Activator.CreateInstance(type, (Func<ErrorRecord, Ast, ErrorAdvice?>)On)! : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null;
        }
    }
}
