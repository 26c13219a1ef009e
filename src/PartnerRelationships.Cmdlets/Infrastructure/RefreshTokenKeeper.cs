using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Security;
using System.Threading;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Brings new refresh tokens to where the user keeps them. They come on any thread; scripts run on the pipeline's, so a token
/// waits for the end of the command that caused it. Only the newest counts.</summary>
/// <param name="callback">The user's script; null when there is none.</param>
/// <param name="secret">The secret in a vault; null when there is none.</param>
internal sealed class RefreshTokenKeeper(ScriptBlock? callback, SecretReference? secret)
{
    private static readonly ConditionalWeakTable<PartnerSession, RefreshTokenKeeper> BySession = new();

    // A script belongs to the runspace that made it: from another one it would wait for a runspace that waits for it.
    private readonly Guid home = Runspace.DefaultRunspace.InstanceId;
    private SecureString? pending;

    /// <summary>The keeper of a session; null when it has none.</summary>
    public static RefreshTokenKeeper? Of(PartnerSession session) => BySession.TryGetValue(session, out var keeper) ? keeper : null;

    /// <summary>Keeps the tokens of a session from now on.</summary>
    public void Attach(PartnerSession session) => BySession.Add(session, this);

    /// <summary>Takes a new token; on any thread.</summary>
    public void Offer(SecureString token) => Interlocked.Exchange(ref pending, token);

    /// <summary>Hands over what has come; on the pipeline's thread. What could not be kept is tried again after the next command.</summary>
    public void Deliver(PSCmdlet cmdlet)
    {
        if (Runspace.DefaultRunspace?.InstanceId != home || Interlocked.Exchange(ref pending, null) is not { } token)
        {
            return;
        }

        try
        {
            callback?.Invoke(token);
            secret?.Write(cmdlet, token);
        }
        catch (Exception error) when (error is (RuntimeException or InvalidInputException) and not PipelineStoppedException)
        {
            Interlocked.CompareExchange(ref pending, token, null);
            var failure = ErrorRecords.From(Failure(error), target: null);
            ErrorFeedback.Note(cmdlet, failure);
            cmdlet.WriteError(failure);
        }
    }

    private static InvalidInputException Failure(Exception error) =>
        new("RefreshTokenNotKept", $"A new refresh token was issued, but could not be saved: {error.Message}", inner: error)
        {
            RecommendedAction = "Correct what -OnTokenRefreshed or -SecretName names. The module tries to save the token again after the next command on this connection.",
        };
}
