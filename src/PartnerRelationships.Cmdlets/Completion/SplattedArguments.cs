using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerRelationships.Commands;

/// <summary>The arguments of a command that variables give it: <c>@these</c>. PowerShell tells a completer only of those that are typed.</summary>
internal static class SplattedArguments
{
    private const string Value = "param($name) $ExecutionContext.SessionState.PSVariable.GetValue($name)";

    /// <summary>What each variable holds; null for one that is not there, or cannot be read.</summary>
    public static IReadOnlyList<object?> Of(CommandAst command) =>
        [.. command.CommandElements.OfType<VariableExpressionAst>().Where(element => element.Splatted).Select(element => ValueOf(element.VariablePath.UserPath))];

    /// <summary>The arguments with a name in it; none for a list of values, which name no parameter.</summary>
    public static IEnumerable<(string Name, object? Value)> Named(object given) =>
        given is IDictionary named ? named.Keys.OfType<string>().Select(name => (name, Arguments.Bare(named[name]))) : [];

    private static object? ValueOf(string variable)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        try
        {
            return Arguments.Bare(shell.AddScript(Value).AddArgument(variable).Invoke().FirstOrDefault());
        }
        catch (RuntimeException)
        {
            return null;
        }
    }
}
