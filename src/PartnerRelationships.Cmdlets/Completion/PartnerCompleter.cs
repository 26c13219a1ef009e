using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes values that the service knows. Never throws, and never keeps the typist waiting for more than a second.</summary>
public abstract class PartnerCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var connection = fakeBoundParameters["Connection"] as PartnerCenterConnection ?? DefaultConnection.Current;
        return connection?.Session is PartnerSession session ? Ask(session, CompletionWord.Typed(wordToComplete), fakeBoundParameters) : [];
    }

    /// <summary>What fits the word.</summary>
    private protected abstract Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, CancellationToken cancellationToken);

    /// <summary>What fits the word, by the arguments that are there already.</summary>
    private protected virtual Task<IReadOnlyList<CompletionResult>> FindAsync(PartnerSession session, string word, IDictionary given, CancellationToken cancellationToken) =>
        FindAsync(session, word, cancellationToken);

    private IEnumerable<CompletionResult> Ask(PartnerSession session, string word, IDictionary given)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return Blocking.Run(() => FindAsync(session, word, given, patience.Token));
        }
        catch (Exception error) when (error is PartnerRelationshipsException or OperationCanceledException or ObjectDisposedException)
        {
            return [];
        }
    }
}
