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

    private const int Reset = 3;

    private static readonly Dictionary<string, int> Kinds = new[] { Good, Attention, Bad }
        .SelectMany((words, kind) => words.Split(' ').Select(word => (word, kind))).ToDictionary(one => one.word, one => one.kind, StringComparer.OrdinalIgnoreCase);

    // Looked up when a state is shown first: at import it would cost every script that shows none.
    private static readonly Lazy<IReadOnlyList<string>?> Colours = new(OfShell);

    /// <summary>A state in its colour; the state itself where there is none.</summary>
    /// <param name="state">The state: an enumeration's value, or a word of the service.</param>
    public static object? Of(object? state) =>
        state?.ToString() is { } word && Kinds.TryGetValue(word, out var kind) && Colours.Value is { } all ? all[kind] + word + all[Reset] : state;

    // Windows PowerShell has no $PSStyle: states are plain text there.
    private static IReadOnlyList<string>? OfShell()
    {
        var style = Type.GetType("System.Management.Automation.PSStyle, System.Management.Automation")?.GetProperty("Instance")?.GetValue(null);
        var foreground = style?.GetType().GetProperty("Foreground")?.GetValue(style);
        string?[] all = [Text(foreground, "Green"), Text(foreground, "Yellow"), Text(foreground, "BrightRed"), Text(style, "Reset")];
        return all.Contains(null) ? null : [.. all.OfType<string>()];
    }

    private static string? Text(object? style, string name) => style?.GetType().GetProperty(name)?.GetValue(style) as string;
}
