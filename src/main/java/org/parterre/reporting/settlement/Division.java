package org.parterre.reporting.settlement;

import org.parterre.money.Money;
import org.parterre.reporting.settlement.terms.Terms;

/**
 * Who gets what of the net takings. The parts add up to them, always.
 *
 * @param terms with the amounts for all evenings together
 * @param fees what providers ask for the payments
 * @param rights for the authors
 * @param company for the company; never less than nothing
 * @param house what is left for the house; less than nothing where it pays for the evening
 */
record Division(Terms terms, Money net, Money fees, Money rights, Money company, Money house) {
    static Division of(Money net, Money fees, Terms terms) {
        Money rights = terms.rights().of(net);
        Money rest = net.minus(rights).minus(terms.costs()).minus(fees);
        Money part = terms.share().of(rest);
        Money company = part.compareTo(terms.guarantee()) > 0 ? part : terms.guarantee();
        return new Division(terms, net, fees, rights, company, rest.minus(company));
    }

    /** What the company's share is of. */
    Money rest() {
        return net.minus(rights).minus(terms.costs()).minus(fees);
    }

    /** True where the guarantee is more than the company's share. */
    boolean guaranteed() {
        return terms.guarantee().compareTo(terms.share().of(rest())) > 0;
    }
}
