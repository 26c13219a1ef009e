using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes the kinds of change that this version knows.</summary>
public sealed class ChangeKindCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        KindsOfChange.All.Words.Where(kind => kind.StartsWith(CompletionWord.Typed(wordToComplete), StringComparison.OrdinalIgnoreCase)).Select(kind => CompletionWord.Offer(kind, kind, kind));
}
