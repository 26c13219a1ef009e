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

/// <summary>Completes values that the service or the ledger knows. Never throws, and never keeps the typist waiting for more than a second.</summary>
public abstract class PartnerCompleter : IArgumentCompleter
{
    /// <summary>How many values are offered at most.</summary>
    private protected const int Most = 50;
    private const string Connection = nameof(PartnerCmdlet.Connection);

    // The shortest that is not -Confirm too.
    private static readonly int ShortestName = "Conn".Length;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        return ConnectionOf(commandAst, fakeBoundParameters)?.Session is PartnerSession session ? Ask(session, CompletionWord.Typed(wordToComplete), fakeBoundParameters) : [];
    }

    /// <summary>What there is to offer; those that the word does not begin are left out afterwards.</summary>
    /// <param name="session">The services behind the connection.</param>
    /// <param name="word">The word as far as it was typed.</param>
    /// <param name="given">The arguments that are there already.</param>
    /// <param name="patience">Ends when the typist has waited long enough.</param>
    private protected abstract Task<IEnumerable<Offer>> OffersAsync(PartnerSession session, string word, IDictionary given, CancellationToken patience);

    // What an expression gives is known when it runs: until then nothing is offered, rather than the customers of another partner.
    private static PartnerCenterConnection? ConnectionOf(CommandAst command, IDictionary given)
    {
        if (command.CommandElements.OfType<CommandParameterAst>().Any(parameter => NamesConnection(parameter.ParameterName)))
        {
            return Arguments.Bare(given[Connection]) as PartnerCenterConnection;
        }

        var splatted = SplattedArguments.Of(command);
        var named = splatted.OfType<object>().SelectMany(SplattedArguments.Named).Where(argument => NamesConnection(argument.Name)).Select(argument => argument.Value).ToList();
        return splatted.Contains(null) ? null : named.Count == 0 ? DefaultConnection.Current : named[0] as PartnerCenterConnection;
    }

    private static bool NamesConnection(string parameter) => parameter.Length >= ShortestName && Connection.StartsWith(parameter, StringComparison.OrdinalIgnoreCase);

    private IReadOnlyList<CompletionResult> Ask(PartnerSession session, string word, IDictionary given)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return
            [
                .. Blocking.Run(() => OffersAsync(session, word, given, patience.Token))
                    .Where(offer => offer.Text.Length > 0 && offer.Begins(word)).GroupBy(offer => offer.Text, StringComparer.Ordinal).Take(Most).Select(same => same.First().Result),
            ];
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever is wrong, the command says it when it runs.
            return [];
        }
    }
}
