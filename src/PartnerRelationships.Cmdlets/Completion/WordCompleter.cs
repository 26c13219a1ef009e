using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes one of the words that this version knows.</summary>
/// <param name="words">The words.</param>
public abstract class WordCompleter(IEnumerable<string> words) : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = CompletionWord.Typed(wordToComplete);
        return words.Select(one => new Offer(one, "", one)).Where(offer => offer.Begins(word)).Select(offer => offer.Result);
    }
}

/// <summary>Completes the names of directory roles.</summary>
public sealed class DirectoryRoleCompleter() : WordCompleter(DirectoryRoles.Names);

/// <summary>Completes where delegated admin relationships can stand.</summary>
public sealed class DelegatedAdminStatusCompleter() : WordCompleter(DelegatedAdminStatus.All);

/// <summary>Completes the kinds of change that this version knows.</summary>
public sealed class ChangeKindCompleter() : WordCompleter(KindsOfChange.All.Words);

/// <summary>Completes the kinds of events that this version writes.</summary>
public sealed class EventKindCompleter() : WordCompleter(EventKinds.All);
