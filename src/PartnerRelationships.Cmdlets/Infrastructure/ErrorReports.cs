using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Diagnostics;

namespace PartnerRelationships.Commands;

/// <summary>Reads PowerShell's records of errors: those of this module, also after they travelled from another session, and strangers'.</summary>
internal static class ErrorReports
{
    // A chain of causes may go round in a circle.
    private const int MostWrapped = 16;
    private static readonly string[] Wrappers = ["PSTaskException", "JobStateFailed"];
    private static readonly string OurCommands = typeof(ErrorReports).Namespace + ".";

    /// <summary>The record behind whatever $Error holds, also where -Parallel or a job wrapped it; null when there is none.</summary>
    public static ErrorRecord? RecordOf(object? error) => Arguments.Bare(error) switch
    {
        ErrorRecord record => Innermost(record),
        IContainsErrorRecord container => Innermost(container.ErrorRecord),
        _ => null,
    };

    /// <summary>Whether this module raised it.</summary>
    public static bool IsOurs(ErrorRecord record) =>
        OursIn(record.Exception) is not null || record.FullyQualifiedErrorId.Split(',').Skip(1).Any(command => command.StartsWith(OurCommands, StringComparison.Ordinal));

    /// <summary>What a record says.</summary>
    public static ErrorReport Read(ErrorRecord record)
    {
        var ours = OursIn(record.Exception);
        return new ErrorReport(ours?.ErrorId ?? IdOf(record), IsOurs(record), record.CategoryInfo.Category.ToString(), ours?.Message ?? record.ToString())
        {
            Exception = ours,
            Target = record.CategoryInfo.TargetName,
            Command = record.InvocationInfo?.MyCommand?.Name,
            RecommendedAction = ours?.RecommendedAction ?? record.ErrorDetails?.RecommendedAction,
        };
    }

    // The outer record only says that something went wrong elsewhere: its exception holds the record of what did.
    private static ErrorRecord Innermost(ErrorRecord record) =>
        IsOurs(record) ? record : Within(record).FirstOrDefault(IsOurs) ?? (Wrappers.Contains(IdOf(record)) ? Within(record).FirstOrDefault() : null) ?? record;

    private static IEnumerable<ErrorRecord> Within(ErrorRecord record)
    {
        for (var (error, depth) = (record.Exception, 0); error is not null && depth < MostWrapped; error = error.InnerException, depth++)
        {
            if (error is IContainsErrorRecord { ErrorRecord: { } inner } && inner != record && inner.FullyQualifiedErrorId != record.FullyQualifiedErrorId)
            {
                yield return Innermost(inner);
            }
        }
    }

    private static string IdOf(ErrorRecord record) => record.FullyQualifiedErrorId.Split(',')[0];

    private static PartnerRelationshipsException? OursIn(Exception? error)
    {
        while (error is not null and not PartnerRelationshipsException)
        {
            error = error.InnerException;
        }

        return error as PartnerRelationshipsException;
    }
}
