using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Commands;

/// <summary>Completes the kinds of events that this version writes.</summary>
public sealed class EventKindCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        EventKinds.All.Where(kind => kind.StartsWith(CompletionWord.Typed(wordToComplete), StringComparison.OrdinalIgnoreCase)).Select(kind => CompletionWord.Offer(kind, kind, kind));
}
