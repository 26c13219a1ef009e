using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Commands;

/// <summary>Completes where delegated admin relationships can stand.</summary>
public sealed class DelegatedAdminStatusCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        DelegatedAdminStatus.All.Where(status => status.StartsWith(CompletionWord.Typed(wordToComplete), StringComparison.OrdinalIgnoreCase)).Select(status => CompletionWord.Offer(status, status, status));
}
