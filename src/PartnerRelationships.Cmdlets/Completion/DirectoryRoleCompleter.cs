using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Commands;

/// <summary>Completes the names of directory roles.</summary>
public sealed class DirectoryRoleCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = CompletionWord.Typed(wordToComplete);
        return DirectoryRoles.Names.Where(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(name => CompletionWord.Offer(name, name, name));
    }
}
