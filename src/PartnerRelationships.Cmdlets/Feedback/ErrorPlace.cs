using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerRelationships.Commands;

/// <summary>Where on a command line an error came about, and whether its user lets it come to the screen from there.</summary>
internal static class ErrorPlace
{
    /// <summary>Whether an error of a command on the line itself is shown: it is not caught, and not redirected. What a function or a script does with an error of its own
    /// cannot be told from here: it counts as not shown.</summary>
    public static bool IsShown(Ast line, InvocationInfo? command) =>
        command is { ScriptName: null or "" } && line.Find(part => part is CommandAst && IsAt(part.Extent, command), searchNestedScriptBlocks: true) is { } place && !IsHeld(place);

    private static bool IsAt(IScriptExtent extent, InvocationInfo command) =>
        extent.StartLineNumber == command.ScriptLineNumber && extent.StartColumnNumber == command.OffsetInLine;

    private static bool IsHeld(Ast place)
    {
        for (var part = place; part is not null; part = part.Parent)
        {
            if (Redirects(part) || Traps(part) || (part.Parent is TryStatementAst { CatchClauses.Count: > 0 } attempt && attempt.Body == part))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Redirects(Ast part) =>
        part is CommandBaseAst command && command.Redirections.Any(redirection => redirection.FromStream is RedirectionStream.Error or RedirectionStream.All);

    private static bool Traps(Ast part) => part switch
    {
        StatementBlockAst block => block.Traps?.Count > 0,
        NamedBlockAst block => block.Traps?.Count > 0,
        _ => false,
    };
}
