using System;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>What becomes of a confirmation, as far as the command line and the preferences say it.</summary>
internal static class Asking
{
    /// <summary>Whether a command of high impact asks.</summary>
    public static bool WillAsk(PSCmdlet cmdlet) => Switch(cmdlet, "Confirm")
        ?? !(LanguagePrimitives.TryConvertTo<ConfirmImpact>(cmdlet.GetVariableValue("ConfirmPreference"), out var preference) && preference == ConfirmImpact.None);

    /// <summary>Whether it only says what it would do.</summary>
    public static bool OnlyTells(PSCmdlet cmdlet) => Switch(cmdlet, "WhatIf") ?? LanguagePrimitives.IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));

    /// <summary>The answer to a confirmation.</summary>
    /// <param name="act">What is asked about.</param>
    /// <param name="ask">Asks.</param>
    /// <exception cref="InvalidInputException">No confirmation is possible (ConfirmationUnavailable).</exception>
    public static bool Ask(string act, Func<bool> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception error) when (error is not PipelineStoppedException and not ActionPreferenceStopException)
        {
            // Hosts without a user raise whatever they like here, a NullReferenceException among it.
            throw new InvalidInputException("ConfirmationUnavailable", $"Nothing was done, because no confirmation prompt is possible here: {act}", inner: error);
        }
    }

    private static bool? Switch(PSCmdlet cmdlet, string name) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(name, out var given) && given is SwitchParameter { IsPresent: var on } ? on : null;
}
