using System.Collections;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security;

namespace PartnerRelationships.Commands;

/// <summary>A secret in a vault of SecretManagement. Its commands run on the pipeline's thread, by their names: the module is the user's.</summary>
/// <param name="name">The secret's name.</param>
/// <param name="vault">The vault's name; null for the default one.</param>
internal sealed class SecretReference(string name, string? vault)
{
    /// <summary>Reads the secret.</summary>
    /// <exception cref="InvalidInputException">There is no SecretManagement, no such secret, or it is no text.</exception>
    public SecureString Read(PSCmdlet cmdlet) => Invoke(cmdlet, "Get-Secret", null)?.BaseObject switch
    {
        SecureString secret => secret,
        PSCredential credential => credential.Password,
        _ => throw new InvalidInputException("SecretNotUsable", $"The secret '{name}' holds no text.")
        {
            RecommendedAction = "Keep the refresh token in it, as a secure string: Set-Secret, or -RefreshToken together with -SecretName once.",
        },
    };

    /// <summary>Replaces the secret.</summary>
    /// <exception cref="InvalidInputException">There is no SecretManagement, or the vault refuses.</exception>
    public void Write(PSCmdlet cmdlet, SecureString secret) => Invoke(cmdlet, "Set-Secret", secret);

    private PSObject? Invoke(PSCmdlet cmdlet, string command, SecureString? secret)
    {
        if (cmdlet.InvokeCommand.GetCommand(command, CommandTypes.All) is null)
        {
            throw new InvalidInputException("SecretManagementMissing", $"The command {command} is not available, so the secret '{name}' cannot be used.")
            {
                RecommendedAction = "Install-Module Microsoft.PowerShell.SecretManagement and register a vault, or give -RefreshToken and -OnTokenRefreshed instead.",
            };
        }

        try
        {
            var script = $"param($arguments) {command} @arguments -ErrorAction Stop";
            return cmdlet.InvokeCommand.InvokeScript(script, useNewScope: true, PipelineResultTypes.None, input: null, Arguments(secret)).LastOrDefault();
        }
        catch (RuntimeException error) when (error is not PipelineStoppedException)
        {
            throw new InvalidInputException("SecretNotUsable", $"{command} failed for the secret '{name}': {error.Message}")
            {
                RecommendedAction = "Check -SecretName and -Vault, and that the vault is unlocked for this account.",
            };
        }
    }

    private Hashtable Arguments(SecureString? secret)
    {
        var arguments = new Hashtable { ["Name"] = name };
        if (vault is not null)
        {
            arguments["Vault"] = vault;
        }

        if (secret is not null)
        {
            arguments["Secret"] = secret;
        }

        return arguments;
    }
}
