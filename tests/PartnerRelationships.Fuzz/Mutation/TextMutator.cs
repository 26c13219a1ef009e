using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Changes the words and marks of a text.</summary>
/// <param name="words">What the text's form is made of, such as <c>{{</c>.</param>
internal sealed class TextMutator(params string[] words) : IMutator
{
    private const int AsBytesEvery = 8;
    private const int MostChanges = 4;
    private const int MostRepeats = 400;
    private const int LongestRepeat = 100_000;
    private static readonly Regex Piece = new(@"\w+|\s+|[^\w\s]", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(AsBytesEvery) == 0)
        {
            return Garbler.Instance.Mutate(input, random);
        }

        var pieces = Piece.Matches(Encoding.UTF8.GetString(input)).Select(match => match.Value).DefaultIfEmpty("").ToList();
        for (var change = random.Next(1, MostChanges + 1); change > 0; change--)
        {
            Change(pieces, random.Next(pieces.Count), random);
        }

        return Encoding.UTF8.GetBytes(string.Concat(pieces));
    }

    private void Change(List<string> pieces, int place, Random random)
    {
        switch (random.Next(8))
        {
            case 0 when pieces.Count > 1:
                pieces.RemoveAt(place);
                break;
            case 1:
                pieces.Insert(place, pieces[random.Next(pieces.Count)]);
                break;
            case 2:
                pieces[place] = pieces[random.Next(pieces.Count)];
                break;
            case 3:
                pieces[place] = Hostile.Text(random);
                break;
            case 4:
                pieces.Insert(place, Hostile.Text(random));
                break;
            case 5:
                pieces[place] = string.Concat(Enumerable.Repeat(pieces[place], Math.Min(random.Next(2, MostRepeats), 1 + (LongestRepeat / (1 + pieces[place].Length)))));
                break;
            default:
                pieces.Insert(place, words.Length == 0 ? Hostile.Text(random) : words[random.Next(words.Length)]);
                break;
        }
    }
}
