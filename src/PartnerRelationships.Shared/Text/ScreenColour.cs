using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships;

/// <summary>Colours for the state columns of tables: a state's name says everything, and the colour only makes it easier to find. PowerShell removes colours
/// where its output goes to a file or is plain text by $PSStyle.OutputRendering or NO_COLOR.</summary>
public static class ScreenColour
{
    private const string Good = "Accepted active AlreadyGone Allowed Applied Complete completed Confirmed Done Extended HandedOver Mended Passed Ready Removed Renewed succeeded Trusted yes";

    private const string Attention = "activating approvalPending approved Blocked BlockerAppeared Declined DelegatedAdminChanged deleting InDoubt InProgress Intended Lapsed Medium no notStarted NotConfirmed "
        + "NotYet Pending ProviderMustAct ResumeNeeded Running StatusChanged suspended terminating terminationRequested Unfit Unknown Unreadable Waiting Warning WindowClosed";

    private const string Bad = "Bounced ByOthers Expired Failed High HumanNeeded Invalid Refused Revoked Untrusted";

    private static readonly Dictionary<string, int> Kinds = new[] { Good, Attention, Bad }
        .SelectMany((words, kind) => words.Split(' ').Select(word => (word, kind))).ToDictionary(one => one.word, one => one.kind, StringComparer.OrdinalIgnoreCase);

    private static string[]? colours;

    private static string reset = "";

    /// <summary>Takes the shell's colours, at import. Without this call states are plain text.</summary>
    /// <param name="good">For states that need no action.</param>
    /// <param name="attention">For states that need attention.</param>
    /// <param name="bad">For failures.</param>
    /// <param name="end">Ends a colour.</param>
    public static void Use(string good, string attention, string bad, string end)
    {
        colours = [good, attention, bad];
        reset = end;
    }

    /// <summary>A state in its colour; the state itself where there is none.</summary>
    /// <param name="state">The state: an enumeration's value, or a word of the service.</param>
    public static object? Of(object? state) =>
        colours is { } all && state?.ToString() is { } word && Kinds.TryGetValue(word, out var kind) ? all[kind] + word + reset : state;
}
