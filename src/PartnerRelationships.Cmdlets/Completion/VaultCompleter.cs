using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace PartnerRelationships.Commands;

/// <summary>Completes what SecretManagement knows, where that module is there. Its commands run on the pipeline's thread, by their names: the module is the user's.</summary>
/// <param name="command">The command that lists it, as objects with a name.</param>
public abstract class VaultCompleter(string command) : IArgumentCompleter
{
    // No such module, no vault, or one that is locked and would ask for its password: nothing is offered, and $Error does not tell of it.
    private const string Quietly = """
        param($command, $arguments)
        if (Get-Command $command -ErrorAction Ignore) {
            try { & $command @arguments -ErrorAction Ignore } catch { $Error.RemoveAt(0) }
        }
        """;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = CompletionWord.Typed(wordToComplete);
        return Offers(fakeBoundParameters).Where(offer => offer.Text.Length > 0 && offer.Begins(word)).Select(offer => offer.Result).ToList();
    }

    /// <summary>The command's parameters, by what is typed already.</summary>
    private protected virtual IDictionary Arguments(IDictionary given) => new Hashtable();

    private IEnumerable<Offer> Offers(IDictionary given)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        try
        {
            var found = shell.AddScript(Quietly, useLocalScope: true).AddArgument(command).AddArgument(Arguments(given)).Invoke(null, new PSInvocationSettings { Host = new SilentHost() });
            return [.. found.Select(item => new Offer(Text(item, "Name"), "", $"{Text(item, "Name")} {Text(item, "VaultName")}".Trim()))];
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever is wrong, the command says it when it runs.
            return [];
        }
    }

    private static string Text(PSObject item, string property) => item.Properties[property]?.Value?.ToString() ?? "";
}

/// <summary>Completes the name of a secret.</summary>
public sealed class SecretCompleter() : VaultCompleter("Get-SecretInfo")
{
    private protected override IDictionary Arguments(IDictionary given) => given["Vault"] is string vault ? new Hashtable { ["Vault"] = vault } : new Hashtable();
}

/// <summary>Completes the name of a vault.</summary>
public sealed class SecretVaultCompleter() : VaultCompleter("Get-SecretVault");
