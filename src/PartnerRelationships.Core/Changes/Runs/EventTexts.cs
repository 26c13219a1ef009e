using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Changes.Runs;

/// <summary>What the ledger's events say of a run, in words. Evidence is verified by them: a released wording never changes.</summary>
internal static class EventTexts
{
    private const string BeforeState = " (";
    private static readonly HashSet<string> States = new(Enum.GetNames(typeof(StepState)), StringComparer.Ordinal);

    /// <summary>Who answers for a run.</summary>
    public static string OfAttestation(string by, Guid planId, string reason) => $"{by} attests for the plan {planId}: {reason}";

    /// <summary>The state of a step, and the request id that it was sent under.</summary>
    public static string OfStep(ChangeStep step) => step.RequestId is null ? $"{step}." : $"{step}, MS-RequestId {step.RequestId}.";

    /// <summary>The text about a step without its state: the same for all events of one step.</summary>
    /// <returns>Null for a text that is not about a step.</returns>
    public static string? WithoutState(string text)
    {
        // A subject can have any name, but only a request id follows the state.
        var open = text.LastIndexOf(BeforeState, StringComparison.Ordinal);
        if (open < 0)
        {
            return null;
        }

        var start = open + BeforeState.Length;
        var end = text.IndexOf(')', start);
        return end > start && States.Contains(text.Substring(start, end - start)) ? text.Remove(start, end - start) : null;
    }

    /// <summary>How a customer ended.</summary>
    public static string OfEnd(ChangeOutcome outcome, string? detail) => $"{outcome}. {detail}";

    /// <summary>The state of a run.</summary>
    public static string OfStop(RunState state, string? detail) => $"{state}. {detail}".TrimEnd();
}
