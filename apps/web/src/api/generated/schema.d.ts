/* Made by `npm run codegen` from the api's own description; not written by hand. */
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process lives */
        get: operations["healthLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can do its work: the database answers. Says also when no worker is there */
        get: operations["healthReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a worker is there, as `/readyz` says it */
        get: operations["workerState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to money, newest first: an owner's own practice, for operators all */
        get: operations["auditList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhooks that could not be handled, newest first: an owner's own Stripe account, for operators all */
        get: operations["failedWebhooksList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/failed/retry-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try all of them again now */
        post: operations["failedWebhooksRetryAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/failed/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try one again now */
        post: operations["failedWebhooksRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; sets the cookie */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out; takes the cookie back */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/get-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in by cookie, or null */
        get: operations["getSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and for which practice */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** The language in which you are written to */
        patch: operations["changeMe"];
        trace?: never;
    };
    "/api/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your practice */
        get: operations["getPractice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is given; sessions that exist keep their window */
        patch: operations["changePractice"];
        trace?: never;
    };
    "/api/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who belongs to your practice */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They cannot sign in, and the links of their sessions are refused */
        post: operations["suspendMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** They can sign in again */
        post: operations["restoreMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of your practice, revoked ones too */
        get: operations["listApiKeys"];
        put?: never;
        /** A new key; its text is shown this once */
        post: operations["issueApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** The key is dead from now on */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans with every rate they had, have and will have */
        get: operations["listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{code}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A rate from now or later on; what was agreed before keeps its own */
        post: operations["addPlanRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Practices by name, with their plan and rates */
        get: operations["searchPractices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another plan, from now or later on */
        post: operations["movePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A rate for this practice alone, from now or later on */
        post: operations["agreeRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practices/{id}/rates/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From now or later on the rate of the plan again */
        post: operations["endRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sessions of the practice, by start */
        get: operations["sessionsList"];
        put?: never;
        /** Schedule a session: its participants, their links, their frozen quotes */
        post: operations["sessionsSchedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One session with its people, links and payment positions */
        get: operations["sessionsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Reschedule, hand to another practitioner or rename: payment and links follow */
        patch: operations["sessionsChange"];
        trace?: never;
    };
    "/api/sessions/{id}/move/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What another time or practitioner would mean. Changes nothing. */
        get: operations["sessionsPreviewMove"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/time-zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The rules of the zone changed: says whether the wall time or the instant counts */
        post: operations["sessionsAnswerZone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel: nobody gets in any more; what was paid goes back, or for a client who calls off what their rule says */
        post: operations["sessionsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the call for everybody now */
        post: operations["sessionsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was ended too early: open again until its window is over */
        post: operations["sessionsReopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/extend/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the practitioner has next, and how far more time would run into it. Changes nothing. */
        get: operations["sessionsPreviewExtension"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the session longer; the window follows */
        post: operations["sessionsExtend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invite a guest, also while the call is on: a link of their own, nothing to pay */
        post: operations["sessionsInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, oldest first, and whether it is still as it was written */
        get: operations["sessionsTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/link/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace the link: the old one is dead at once */
        post: operations["participantsRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put right a name, an address, a number or a language: whoever was mistyped is invited anew, by the same link */
        patch: operations["participantsCorrect"];
        trace?: never;
    };
    "/api/participants/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a guest's invitation back: the link is dead, and they are out of the room */
        delete: operations["participantsWithdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointment-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sessions are made from */
        get: operations["appointmentTypesList"];
        put?: never;
        /** Add an appointment type */
        post: operations["appointmentTypesAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointment-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change or archive it; sessions made before stay as they are */
        patch: operations["appointmentTypesChange"];
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a calendar shows: by start, payment and presence at a glance; a practitioner's own, else everybody's */
        get: operations["calendarBetween"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of what was paid with this link: money that went back, a debit that waits, and by which day */
        get: operations["checkoutPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go and pay: the hosted checkout of this fee. The same one while it is open. */
        post: operations["checkoutOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The card that the practice keeps for this client, by their own wish */
        get: operations["checkoutCard"];
        put?: never;
        post?: never;
        /** Forget the card: nobody is offered it any more, here or at Stripe */
        delete: operations["checkoutForgetCard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/fee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what this client owes, or when: open checkouts end, too much goes back, what is missing can be paid */
        patch: operations["feesChange"];
        trace?: never;
    };
    "/api/participants/{id}/waive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask nothing of this client: an open checkout is closed and the door opens */
        post: operations["feesWaive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/waive/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for the fee again that was waived */
        post: operations["feesUnwaive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/paid-on-site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client has paid at the practice, in cash or at its terminal: it settles, the platform takes nothing */
        post: operations["feesTakeOnSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/paid-on-site/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was not paid on site after all; only while nothing else has happened to the money since */
        post: operations["feesUndoOnSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remind the client of what is to be paid: writes it down and gives the words and the link to send */
        post: operations["feesRemind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people still have to pay for sessions that have begun; a practitioner sees their own */
        get: operations["feesOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every refund of this participant, how it stands, and what can be done about one that failed */
        get: operations["refundsList"];
        put?: never;
        /** Give the client's money back, all that is left or a part; the platform's part goes with it */
        post: operations["refundsRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/pending-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bank debit that the bank has not confirmed: by when it does, and whether that is too late */
        get: operations["refundsPending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/refunds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a refund would return to the client, to the practice and to nobody. Changes nothing. */
        get: operations["refundsPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/refunds/{refundId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a refund that failed again. Asked twice it is one refund; one that went through after all is not made again. */
        post: operations["refundsRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments that clients dispute with their banks, newest first: an owner's own practice, a practitioner's own sessions, for operators all */
        get: operations["disputesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a client would pay and what would be left for the practice; nothing is kept */
        post: operations["pricesQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/surcharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the cost of card payments may be and is passed on to clients */
        get: operations["pricesReadSurcharge"];
        /** Pass the cost of card payments on, or stop; refused with the reason where it is not lawful */
        put: operations["pricesChangeSurcharge"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/concessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who pays less, and how much less */
        get: operations["concessionsList"];
        put?: never;
        /** Add a concession */
        post: operations["concessionsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/concessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change or archive it; what was quoted with it stays */
        patch: operations["concessionsChange"];
        trace?: never;
    };
    "/api/practice/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What becomes of the money when somebody cancels or does not come */
        get: operations["returnTermsRead"];
        /** Change it for whoever is invited from now on; those invited before keep what they were told */
        put: operations["returnTermsChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointment-types/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same of one appointment type: its own, or the practice's */
        get: operations["returnTermsReadOfType"];
        /** Terms of its own for an appointment type */
        put: operations["returnTermsChangeOfType"];
        post?: never;
        /** From now on the type goes by the practice's terms */
        delete: operations["returnTermsDropOfType"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was agreed with each client when they were invited, and what became of it */
        get: operations["cancellationTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/cancel/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What cancelling now would return, keep and ask. Changes nothing. */
        get: operations["cancellationPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments of appointments that did not take place, of which a person has to say what becomes */
        get: operations["outcomesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it back, or keep it for another appointment */
        post: operations["outcomesDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payments as Stripe reports them, newest first: an owner's own practice, for operators all */
        get: operations["transactionsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is known of one payment: every id, every event, every line in the books */
        get: operations["transactionsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/transactions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file for spreadsheets: every row, amounts in major units */
        get: operations["transactionsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the practice can be paid, as we last heard; what is missing, and by when */
        get: operations["accountRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Switch online payments on or off, and what they are booked under */
        patch: operations["accountChange"];
        trace?: never;
    };
    "/api/practice/payments/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connect the practice's Stripe account: the page where an owner tells Stripe about the practice */
        post: operations["accountConnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/payments/connect-existing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Connect a Stripe account that the practice has: the page where its holder says yes */
        post: operations["accountConnectExisting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/payments/connect-existing/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What Stripe sent them back with; good once, for whoever was sent */
        post: operations["accountFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/payments/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask Stripe what the account may do now */
        post: operations["accountRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/payments/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the Stripe account: nothing new is paid through it, and what was paid stays */
        post: operations["accountDisconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Events of the platform's own Stripe account (and of connected ones, where one address serves both) */
        post: operations["stripeWebhooksPlatform"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/stripe/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Events of the practices' connected accounts */
        post: operations["stripeWebhooksConnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where this person stands: pay, processing, wait, elsewhere, knock, waiting, declined, enter or closed, why, and what changes it. Changes nothing. */
        get: operations["joinState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Back from Stripe: asks Stripe for the truth about that checkout. Coming back proves nothing by itself. */
        post: operations["joinReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/cancel/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What cancelling now would return and keep. Changes nothing. */
        get: operations["cancelPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The client cannot come: their appointment is cancelled, by the rule they were invited under */
        post: operations["cancelCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Could they join at that moment? Why, why not, and what would change it. Changes nothing. */
        get: operations["explainExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets a cookie by which this browser is known again as one device, and takes down where its clock is. Before the first pass or knock; callers without it count as one device */
        post: operations["deviceDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/takeover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which device has this link, and who asks for it */
        get: operations["deviceLook"];
        put?: never;
        /** Ask for the link that another device has. Said again every twenty seconds while the page is open */
        post: operations["deviceAsk"];
        /** Ask no more */
        delete: operations["deviceWithdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/takeover/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** From the device that has the link: let it move to the one that asks, or keep it */
        post: operations["deviceAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/takeovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who asks to move their link to another device */
        get: operations["takeoversOfSession"];
        put?: never;
        /** Let the link move to the device that asks, or refuse: whoever is inside stays or goes */
        post: operations["takeoversDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A room pass, if and only if the gate says enter */
        post: operations["participantPassPass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names for the identities in this session's room; for those who may enter it */
        get: operations["participantPassNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The practitioner's own room pass, through the same gate */
        post: operations["practitionerPassPass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names for the identities in this session's room */
        get: operations["practitionerPassNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/knock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I am at the door. Said again every twenty seconds while the page is open; the place is kept */
        post: operations["participantWaitingKnock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the practitioner is, how long this person has waited, and what was said */
        get: operations["participantWaitingWaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to the practice while waiting */
        post: operations["participantWaitingSay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who waits at this moment, longest first: for a practitioner, those who wait for them */
        get: operations["waitingNow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has knocked, since when, with which devices, and what was said */
        get: operations["waitingOfSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/waiting/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody in, or everybody who waits */
        post: operations["waitingAdmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/waiting/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do not let somebody in; they read the message */
        post: operations["waitingDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/waiting/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask somebody who was let in, or declined, to wait again: out of the room within seconds */
        post: operations["waitingSendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/waiting/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to one who has knocked, or to all */
        post: operations["waitingSay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Running so many minutes late; 0: on time after all */
        post: operations["waitingLate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said in the room, and whose hand is up; for those who may enter it */
        get: operations["participantInCallRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/call/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to everybody in the room */
        post: operations["participantInCallSay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/call/hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Raise a hand, or lower it */
        post: operations["participantInCallHand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was said in the room, whose hand is up, who was removed. For the session's practitioner, also afterwards */
        get: operations["inCallRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/call/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something to everybody in the room */
        post: operations["inCallSay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/call/lower-hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Their hand was seen */
        post: operations["inCallLower"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/call/mute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn somebody's microphone off. They are told, and turn it on again themselves */
        post: operations["inCallMute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/call/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the room within seconds and kept out, until they are let back in (`waiting/admit` with their id) */
        post: operations["inCallRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/after": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long the call was, and what this person said of it */
        get: operations["participantAfterCallLook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/after/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** How it was, from 1 to 5, with or without words; said again it is changed */
        put: operations["participantAfterCallSay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people said of the call. For the session's practitioner, and owners */
        get: operations["feedbackOfSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people said on average, by practitioner */
        get: operations["feedbackAverages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/device-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What came of checking camera, microphone, speaker and connection; the last one counts */
        post: operations["deviceCheckTell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was there, when and for how long, and how far the others came */
        get: operations["attendanceOfSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/livekit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** LiveKit tells who came and left */
        post: operations["liveKitWebhookReceive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/video": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether video can be reached */
        get: operations["videoReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices and credit notes, newest first: the practice's; a practitioner's own sessions'; for operators all */
        get: operations["invoicesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with its lines */
        get: operations["invoicesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a PDF */
        get: operations["invoicesPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/invoicing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who invoices are from: legal name, tax number, address */
        get: operations["issuerRead"];
        /** Change it, for invoices from now on */
        put: operations["issuerChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platform's monthly invoices for its fees, newest first; for operators of all practices */
        get: operations["platformInvoicesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform-invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them as a PDF */
        get: operations["platformInvoicesPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/{token}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The client's invoices, what was paid on them, and credit notes, in one PDF */
        get: operations["receiptReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/evidence.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that shows what was agreed, paid and held, and whether the record is as it was written. Nothing clinical, no names of clients. */
        get: operations["evidenceJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/evidence.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same, for a bank to read */
        get: operations["evidencePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reconciliations, nightly ones too; an owner sees the own part of each */
        get: operations["reconciliationsList"];
        put?: never;
        /** Compare our books with Stripe and with attendance; it begins within seconds. An owner's own practice, for operators all or one */
        post: operations["reconciliationsBegin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, by day and by payout */
        get: operations["reconciliationsDetail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mismatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What does not agree, and what did not */
        get: operations["mismatchesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mismatches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mismatch */
        get: operations["mismatchesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mismatches/{id}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Repair it, or with dryRun say what would be done; written into the audit log */
        post: operations["mismatchesRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mismatches/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has looked, and it is right as it is; written into the audit log */
        post: operations["mismatchesAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Gross, refunds, fees, disputes and net by week or month, from the ledger */
        get: operations["reportsFees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/platform-fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The platform's fees by practitioner, week or month and currency */
        get: operations["reportsPlatformFees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many opened their link, paid and came, by the week or month of the session */
        get: operations["reportsConversion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came, by practitioner and the week or month of the appointment */
        get: operations["reportsAttended"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/attendance.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a file for spreadsheets */
        get: operations["reportsAttendedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the calls were, by practitioner and the week or month of the appointment */
        get: operations["feedbackReportRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/feedback.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The averages as a file for spreadsheets */
        get: operations["feedbackReportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What its people were told, or will be, in order */
        get: operations["messagesOfSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message once more; the session’s messages, or what the member was told for the same cause */
        post: operations["messagesResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told, waits or failed, latest first. Practitioners see those of their own sessions; what members are told owners see, and each their own */
        get: operations["practiceMessagesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many wait, and how many failed */
        get: operations["practiceMessagesCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/retry-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try all again that failed and would still be of use */
        post: operations["practiceMessagesRetryFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operator/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether messages get through, over all practices */
        get: operations["deliveryState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you are told by e-mail */
        get: operations["readMyMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Be told, or not */
        patch: operations["chooseMyMessage"];
        trace?: never;
    };
    "/api/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a calendar may read your appointments, and which */
        get: operations["readMyCalendarFeed"];
        put?: never;
        /** A secret address for your calendar; one that was there before is dead from now on */
        post: operations["makeMyCalendarFeed"];
        /** The address is dead from now on */
        delete: operations["removeMyCalendarFeed"];
        options?: never;
        head?: never;
        /** What stands in it; the address stays */
        patch: operations["changeMyCalendarFeed"];
        trace?: never;
    };
    "/api/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member’s appointments as iCalendar: `<secret>.ics` */
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What somebody wrote back to the number that texts come from */
        post: operations["textsAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/texts/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What became of a text */
        post: operations["textsStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/no-more/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page that asks whether mails of a kind are wanted; changes nothing */
        get: operations["noMoreLook"];
        put?: never;
        /** No more mails of that kind, or with `again=1` mails again */
        post: operations["noMoreChoose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/returned-mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A mail that came to BOUNCE_ADDRESS, whole, as it arrived */
        post: operations["returnedMailHear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/participants/{id}/write-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Their address is right after all: mail goes there again; the session’s messages */
        post: operations["writeAgainAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the practice writes to its clients and its own people, with the words of every message */
        get: operations["messageSettingsRead"];
        /** Language, colour, reminders and what is not sent; planned reminders follow */
        put: operations["messageSettingsChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/messages/{kind}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Words of the practice’s own for one message in one language */
        put: operations["messageSettingsWord"];
        post?: never;
        /** Back to the standard words */
        delete: operations["messageSettingsUnword"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/practice/messages/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a message would look like, before it is kept */
        post: operations["messageSettingsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where your own systems are told of what happens */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /** A new endpoint; its secret is shown this once */
        post: operations["addWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** The endpoint and its log are gone */
        delete: operations["removeWebhookEndpoint"];
        options?: never;
        head?: never;
        /** Another address, other types, off or on */
        patch: operations["changeWebhookEndpoint"];
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/roll-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret, shown this once; for a while both sign */
        post: operations["rollWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an event of the type webhook.test */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What it was sent and what it answered, newest first */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/deliveries/replay-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends all again that were given up */
        post: operations["replayFailedWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhook-endpoints/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends one again, under the id it has */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        WorkerView: {
            /**
             * @description `late`: none has been seen for 15 seconds; `missing`: for 40 seconds, or never
             * @enum {string}
             */
            worker: "here" | "late" | "missing";
            /** @description Null: none has ever been seen */
            workerSeenSecondsAgo: number | null;
        };
        AuditActorView: {
            /** @enum {string} */
            kind: "member" | "operator" | "link" | "system";
            /** @description Empty for the product itself */
            id: string;
            /** @description A member's name */
            name: string | null;
        };
        AuditAboutView: {
            /** @example charge */
            kind: string;
            id: string;
        };
        AuditEventView: {
            id: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            practiceId: string | null;
            by: components["schemas"]["AuditActorView"];
            /** @example refund.requested */
            act: string;
            about: components["schemas"]["AuditAboutView"];
            before: {
                [key: string]: unknown;
            } | null;
            after: {
                [key: string]: unknown;
            } | null;
        };
        AuditListView: {
            items: components["schemas"]["AuditEventView"][];
            nextCursor: string | null;
        };
        WebhookPracticeView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        FailedWebhookView: {
            /** @description The sender's own id of the event */
            id: string;
            /** @enum {string} */
            source: "stripe" | "livekit";
            /** @example charge.updated */
            kind: string;
            accountId: string | null;
            practice: components["schemas"]["WebhookPracticeView"] | null;
            /**
             * @description The object that the event is about
             * @example ch_1
             */
            payloadId: string | null;
            /** Format: date-time */
            receivedAt: string;
            ageSeconds: number;
            /** @description How often handling it was tried */
            tries: number;
            /**
             * Format: date-time
             * @description Null: it waits for a person
             */
            nextTryAt: string | null;
            /**
             * @description The class of the last error, without anything it was about
             * @example PaymentProviderUnavailable
             */
            lastError: string;
            /**
             * @description `retrying`: it is tried again by itself; `needs_person`: its tries are used up
             * @enum {string}
             */
            state: "retrying" | "needs_person";
        };
        FailedWebhookCountsView: {
            retrying: number;
            needsPerson: number;
        };
        FailedWebhookListView: {
            items: components["schemas"]["FailedWebhookView"][];
            nextCursor: string | null;
            /** @description Of all that wait, not of this page */
            counts: components["schemas"]["FailedWebhookCountsView"];
        };
        RetriedView: {
            /** @description How many are due now; each is handled within seconds */
            retried: number;
        };
        SignIn: {
            /** Format: email */
            email: string;
            /** Format: password */
            password: string;
        };
        User: {
            name: string;
            email: string;
        };
        SignedIn: {
            user: components["schemas"]["User"];
        };
        /** @enum {string} */
        MemberRole: "owner" | "practitioner" | "reception";
        MyMember: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["MemberRole"];
            /**
             * @description Of the e-mails to you; null: you chose none, and are written to in the language of your practice
             * @enum {string|null}
             */
            language: "en" | "de" | null;
        };
        PlatformFee: {
            /** @description Hundredths of a per cent: 250 is 2.5 % */
            basisPoints: number;
            /** @description Minor units of the fee’s currency */
            fixedMinor: number;
        };
        NextRate: {
            /** Format: date-time */
            from: string;
            /** @description The plan by then */
            planName: string;
            platformFee: components["schemas"]["PlatformFee"];
        };
        Plan: {
            code: string;
            name: string;
            /**
             * @description `add_on`: the owner takes payments on as an addition; `included`: they come with the plan
             * @enum {string}
             */
            payments: "add_on" | "included";
            /** @description In the practice's own currency, today */
            platformFee: components["schemas"]["PlatformFee"];
            /** @description Agreed with this practice, in place of the rate of the plan */
            negotiated: boolean;
            /** @description What is decided to change, and when */
            next: components["schemas"]["NextRate"] | null;
        };
        PracticePayments: {
            /** @description A Stripe account is connected */
            connected: boolean;
            accountId: string | null;
            /** @description The owner's switch: online payments are wanted */
            accepts: boolean;
            /** @description Fees can be set and paid now: connected, active and accepted */
            canCollect: boolean;
        };
        Practice: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example Australia/Sydney */
            timeZone: string;
            /** @example AUD */
            currency: string;
            /** @example AU */
            country: string;
            plan: components["schemas"]["Plan"];
            phone: string | null;
            email: string | null;
            /** @description The room of a new session opens this many minutes before it starts */
            earlyMinutes: number;
            /** @description and closes this many minutes after it ends */
            graceMinutes: number;
            /** @description A session has room for so many people, the practitioner among them */
            mostPeople: number;
            /** @description What is written in the waiting room and in the call is deleted so many days after the session */
            messagesKeptDays: number;
            payments: components["schemas"]["PracticePayments"];
        };
        Me: {
            member: components["schemas"]["MyMember"] | null;
            practice: components["schemas"]["Practice"] | null;
            /** @description Runs this installation */
            operator: boolean;
            user: components["schemas"]["User"];
        };
        ChangeMe: {
            /**
             * @description null: that of your practice
             * @enum {string|null}
             */
            language: "en" | "de" | null;
        };
        ChangePractice: {
            name?: string;
            /** @example Australia/Sydney */
            timeZone?: string;
            /** @description null: none any more */
            phone?: string | null;
            /**
             * Format: email
             * @description null: none any more
             */
            email?: string | null;
            earlyMinutes?: number;
            graceMinutes?: number;
            /** @description The practitioner among them; whoever is invited already stays invited */
            mostPeople?: number;
            /** @description Counts at once, for sessions of the past too: what is older is deleted and does not come back */
            messagesKeptDays?: number;
        };
        Member: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["MemberRole"];
            suspended: boolean;
        };
        MemberList: {
            items: components["schemas"]["Member"][];
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description The beginning of the key, to recognise it by */
            prefix: string;
            /**
             * Format: uuid
             * @description Whom the key acts as
             */
            memberId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKey"][];
        };
        IssueApiKey: {
            /** @description What the key is for */
            name: string;
            /**
             * Format: uuid
             * @description Whom it acts as; yourself if left out
             */
            memberId?: string;
        };
        IssuedApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            prefix: string;
            /** @description The whole key: shown this once */
            key: string;
        };
        DatedRate: {
            /** Format: uuid */
            id: string;
            /** @description null: for every currency without a rate of its own */
            currency: string | null;
            /** @description null: what was negotiated ends; the rate of the plan counts again */
            platformFee: components["schemas"]["PlatformFee"] | null;
            /** Format: date-time */
            from: string;
            /**
             * @description Replaced by a later one, in force, or still to begin
             * @enum {string}
             */
            when: "past" | "now" | "coming";
            /** @description Who decided it; null: there from the start */
            by: string | null;
        };
        PlanInBook: {
            code: string;
            name: string;
            /** @enum {string} */
            payments: "add_on" | "included";
            /** @description Practices that are on it today */
            practices: number;
            /** @description Latest beginning first */
            rates: components["schemas"]["DatedRate"][];
        };
        PlanList: {
            items: components["schemas"]["PlanInBook"][];
        };
        AddRate: {
            /**
             * Format: date-time
             * @description When it begins, not in the past; now if left out
             */
            from?: string;
            /**
             * @description null: for every currency without a rate of its own; then nothing can be added to the percentage
             * @enum {string|null}
             */
            currency?: "AED" | "AUD" | "BGN" | "BHD" | "BRL" | "CAD" | "CHF" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "INR" | "JOD" | "JPY" | "KWD" | "MXN" | "MYR" | "NOK" | "NZD" | "OMR" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TND" | "USD" | null;
            /** @description Hundredths of a per cent: 250 is 2.5 % */
            basisPoints: number;
            /**
             * @description Minor units of the currency, added to each payment
             * @default 0
             */
            fixedMinor: number;
        };
        PlanMove: {
            code: string;
            name: string;
            /** Format: date-time */
            from: string;
        };
        PracticeTerms: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @example AU */
            country: string;
            /** @example AUD */
            currency: string;
            /** @enum {string} */
            cardPayments: "none" | "pending" | "active" | "restricted" | "rejected" | "disconnected";
            /** @description Fees can be set and paid now */
            canCollect: boolean;
            plan: components["schemas"]["Plan"];
            /** @description Every plan it had or will have, latest beginning first */
            moves: components["schemas"]["PlanMove"][];
            /** @description Negotiated; latest beginning first */
            rates: components["schemas"]["DatedRate"][];
        };
        PracticePage: {
            items: components["schemas"]["PracticeTerms"][];
            nextCursor: string | null;
        };
        MovePlan: {
            /**
             * Format: date-time
             * @description When it begins, not in the past; now if left out
             */
            from?: string;
            /** @example standard */
            plan: string;
        };
        EndRate: {
            /**
             * Format: date-time
             * @description When it begins, not in the past; now if left out
             */
            from?: string;
            /** @enum {string|null} */
            currency?: "AED" | "AUD" | "BGN" | "BHD" | "BRL" | "CAD" | "CHF" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "INR" | "JOD" | "JPY" | "KWD" | "MXN" | "MYR" | "NOK" | "NZD" | "OMR" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TND" | "USD" | null;
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ZoneQuestionView: {
            /**
             * Format: date-time
             * @description What the wall time that was agreed means under the rules of today
             */
            wallStartsAt: string;
            /**
             * @description What the clocks show at the instant that is stored
             * @example 2026-11-25T15:00
             */
            instantLocal: string;
        };
        FeePartsView: {
            /** @description Before anything is taken off or added */
            baseMinor: number;
            /** Format: uuid */
            concessionId: string | null;
            concessionName: string | null;
            concessionMinor: number;
            /** @enum {string} */
            taxKind: "free" | "inclusive" | "exclusive";
            /** @example GST */
            taxName: string | null;
            /** @description Hundredths of a per cent */
            taxBasisPoints: number;
            taxMinor: number;
            surchargeMinor: number;
        };
        FeeOutcomeView: {
            /** @description As it was estimated; null: nobody knew */
            estimatedStripeFeeMinor: number | null;
            /** @description null: nobody knew */
            estimatedNetMinor: number | null;
            /** @description Stripe's own, with tax on it; null until it has reported */
            stripeFeeMinor: number | null;
            platformFeeMinor: number | null;
            netMinor: number | null;
            /** @description Of Stripe's own figures */
            settlementCurrency: string | null;
        };
        PaymentFailureView: {
            code: string;
            /** @description The bank's reason in plain words */
            message: string;
            /** Format: date-time */
            at: string;
        };
        FeeView: {
            /** @description Whole minor units */
            amount: number;
            /** @example AUD */
            currency: string;
            parts: components["schemas"]["FeePartsView"];
            /** @description What is still to be paid */
            outstandingMinor: number;
            /** @description Kept of card payments, of which so much could be given back */
            refundableMinor: number;
            /** @description Paid at the practice */
            onSiteMinor: number;
            /** Format: date-time */
            changedAt: string | null;
            changedFromMinor: number | null;
            outcome: components["schemas"]["FeeOutcomeView"];
            /** @enum {string} */
            policy: "before_join" | "before_confirmation" | "after" | "none";
            /** @description The platform's part, whole minor units */
            platformFeeMinor: number;
            /** Format: date-time */
            paidAt: string | null;
            receiptUrl: string | null;
            refundedMinor: number;
            lastFailure: components["schemas"]["PaymentFailureView"] | null;
        };
        ParticipantView: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string | null;
            /** @example +61412345678 */
            phone: string | null;
            /**
             * @description In which they are written to; null: the practice's
             * @enum {string|null}
             */
            language: "en" | "de" | null;
            /**
             * @description By whose clocks they read their times, as the practice or their own page said; null: the session's
             * @example Australia/Perth
             */
            timeZone: string | null;
            /** @enum {string} */
            kind: "client" | "guest";
            /** @description The participant's own link. Whoever has it is that participant. */
            link: string;
            /** @enum {string} */
            standing: "not_required" | "due" | "processing" | "settled" | "waived" | "refunded" | "disputed";
            fee: components["schemas"]["FeeView"] | null;
            present: boolean;
            /** Format: date-time */
            presentSince: string | null;
            /**
             * Format: date-time
             * @description They called off
             */
            cancelledAt: string | null;
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            status: "scheduled" | "cancelled" | "ended";
            /** @enum {string} */
            phase: "upcoming" | "open" | "over" | "cancelled" | "ended";
            practitioner: components["schemas"]["PersonView"];
            /** Format: uuid */
            appointmentTypeId: string | null;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /**
             * Format: date-time
             * @description First instant at which the room can be entered
             */
            opensAt: string;
            /**
             * Format: date-time
             * @description First instant at which it no longer can
             */
            closesAt: string;
            /** @example Australia/Sydney */
            timeZone: string;
            /**
             * @description Wall time as it was said
             * @example 2026-11-25T14:00
             */
            localStart: string;
            /** @description The rules of its zone changed, and somebody has to say which time counts */
            zoneQuestion: components["schemas"]["ZoneQuestionView"] | null;
            /** Format: date-time */
            cancelledAt: string | null;
            /** @enum {string|null} */
            cancelledBy: "practice" | "client" | null;
            cancelReason: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Count from this, not from your own clock
             */
            serverTime: string;
            practitionerPresent: boolean;
            /** @description Whoever may enter knocks first */
            waitingRoom: boolean;
            /** @description They are let in by themselves once the practitioner is in */
            autoAdmit: boolean;
            /** @description The practitioner said to be so late */
            lateMinutes: number | null;
            /** @description The one who asks is this session's practitioner */
            canJoin: boolean;
            participants: components["schemas"]["ParticipantView"][];
        };
        SessionListView: {
            items: components["schemas"]["SessionView"][];
            nextCursor: string | null;
        };
        FeeBody: {
            /**
             * @description Whole minor units: 8000 is A$80.00
             * @example 8000
             */
            amount: number;
            /**
             * @description ISO 4217 code
             * @example AUD
             */
            currency: string;
        };
        InvitationBody: {
            name: string;
            email?: string;
            /**
             * @description For text messages: with its country, or as it is dialled in the practice's own
             * @example +61 412 345 678
             */
            phone?: string;
            /**
             * @description In which they are written to; default: the practice's
             * @enum {string}
             */
            language?: "en" | "de";
            /**
             * @description By whose clocks they read their times; default: what their own page tells, until then the session's
             * @example Australia/Perth
             */
            timeZone?: string;
            /** @enum {string} */
            kind?: "client" | "guest";
            fee?: components["schemas"]["FeeBody"];
            /** @enum {string} */
            paymentPolicy?: "before_join" | "before_confirmation" | "after" | "none";
            /**
             * Format: uuid
             * @description One of the practice's concessions, taken off the fee
             */
            concessionId?: string;
        };
        ScheduleSessionBody: {
            /** @description The room opens so many minutes before the start; default: the type's, else the practice's */
            earlyMinutes?: number;
            /** @description The room stays open so many minutes after the end; default: the type's, else the practice's */
            graceMinutes?: number;
            /** @description Whoever may enter knocks, and a person lets them in; default: the appointment type's, else no */
            waitingRoom?: boolean;
            /** @description Whoever waits is let in by itself once the practitioner is in the room */
            autoAdmit?: boolean;
            title?: string;
            /** Format: uuid */
            appointmentTypeId?: string;
            /**
             * Format: uuid
             * @description Default: whoever asks
             */
            practitionerId?: string;
            /** @description An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00) */
            startsAt: string;
            /** @description An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00) */
            endsAt: string;
            /**
             * @description IANA zone; default: the practice's
             * @example Australia/Sydney
             */
            timeZone?: string;
            /** @description The practitioner may be in two sessions at once */
            allowOverlap?: boolean;
            participants: components["schemas"]["InvitationBody"][];
        };
        ChangeSessionBody: {
            /** @description An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00) */
            startsAt?: string;
            /** @description An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00); without it the length stays */
            endsAt?: string;
            /**
             * Format: uuid
             * @description Another practitioner of the practice
             */
            practitionerId?: string;
            /** @description Whoever may enter knocks, and a person lets them in; can be added until the room opens */
            waitingRoom?: boolean;
            /** @description Whoever waits is let in by itself once the practitioner is in the room */
            autoAdmit?: boolean;
            title?: string;
            allowOverlap?: boolean;
        };
        ConflictView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
        };
        FollowingPaymentView: {
            /** Format: uuid */
            participantId: string;
            name: string;
            /** @enum {string} */
            standing: "not_required" | "due" | "processing" | "settled" | "waived" | "refunded" | "disputed";
            /** @description What they have paid, whole minor units: it follows */
            paidMinor: number;
            currency: string;
        };
        MovePreviewView: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            practitioner: components["schemas"]["PersonView"];
            /** @description Other sessions of that practitioner at that time */
            conflicts: components["schemas"]["ConflictView"][];
            /** @description Nobody is charged again, and nothing goes back */
            payments: components["schemas"]["FollowingPaymentView"][];
            /** @description So many people are in the room now, and would be asked out */
            insideNow: number;
        };
        ZoneAnswerBody: {
            /**
             * @description wall_time: the clock shows what was agreed, the instant moves; instant: the other way round
             * @enum {string}
             */
            keep: "wall_time" | "instant";
            /** @description The practitioner may be in two sessions at once */
            allowOverlap?: boolean;
        };
        CancelSessionBody: {
            /**
             * @description practice: all that was paid goes back; client: the rule they were invited under says how much
             * @default practice
             * @enum {string}
             */
            by: "practice" | "client";
            /**
             * Format: uuid
             * @description Which client cancels, where there are several; the session goes on with the others
             */
            participantId?: string;
            /** @description For the practice's own records */
            reason?: string;
        };
        ReopenSessionBody: {
            /** @description Something else was put into the time that is left, and both are meant */
            allowOverlap?: boolean;
        };
        NextSessionView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @description Its clients */
            names: string[];
        };
        ExtensionPreviewView: {
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @description What the practitioner has next */
            next: components["schemas"]["NextSessionView"] | null;
            /** @description So far the new end runs into it; then allowOverlap has to be sent */
            overlapMinutes: number;
        };
        ExtendSessionBody: {
            /** @description An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00): the new end */
            until?: string;
            /** @description By so many minutes; or say until when */
            minutes?: number;
            /** @description Extend into the next session */
            allowOverlap?: boolean;
        };
        GuestBody: {
            name: string;
            email?: string;
            /**
             * @description For text messages: with its country, or as it is dialled in the practice's own
             * @example +61 412 345 678
             */
            phone?: string;
            /**
             * @description In which they are written to; default: the practice's
             * @enum {string}
             */
            language?: "en" | "de";
            /**
             * @description By whose clocks they read their times; default: what their own page tells, until then the session's
             * @example Australia/Perth
             */
            timeZone?: string;
        };
        TimelineItemView: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "scheduled" | "rescheduled" | "extended" | "reopened" | "practitioner_changed" | "zone_asked" | "zone_answered" | "link_opened" | "link_rotated" | "guest_invited" | "guest_withdrawn" | "participant_corrected" | "fee_shown" | "checkout_opened" | "payment_processing" | "paid" | "payment_failed" | "payment_returned" | "waived" | "waiver_undone" | "fee_changed" | "paid_on_site" | "on_site_undone" | "reminded" | "card_kept" | "card_forgotten" | "disputed" | "dispute_closed" | "device_checked" | "knocked" | "let_in" | "sent_back" | "declined" | "running_late" | "muted" | "removed" | "takeover_asked" | "takeover_refused" | "link_moved" | "pass_issued" | "joined" | "left" | "cancelled" | "called_off" | "practitioner_absent" | "no_show" | "attendance_unclear" | "outcome_decided" | "ended" | "room_closed" | "put_out";
            /** Format: uuid */
            participantId: string | null;
            participantName: string | null;
            detail: {
                [key: string]: unknown;
            };
        };
        TimelineFindingView: {
            /** @enum {string} */
            kind: "head_missing" | "seal_wrong" | "length_differs" | "beginning_missing" | "place_missing" | "event_missing" | "event_changed" | "event_unsealed";
            /** @description The place in the chain, counted from 1 */
            position: number | null;
            eventId: string | null;
        };
        TimelineProofView: {
            /** @description How many lines are sealed */
            length: number;
            /** @description The last hash; written down elsewhere, it also tells of an older state that was put back */
            head: string | null;
            /** Format: date-time */
            sealedAt: string | null;
            /** @description Lines from before there were seals: proved from `adoptedAt` on */
            adopted: number;
            /** Format: date-time */
            adoptedAt: string | null;
            /** @description Empty: the timeline is as it was written. Else: what was changed behind our back */
            findings: components["schemas"]["TimelineFindingView"][];
        };
        TimelineView: {
            items: components["schemas"]["TimelineItemView"][];
            proof: components["schemas"]["TimelineProofView"];
        };
        LinkView: {
            link: string;
        };
        CorrectParticipantBody: {
            name?: string;
            email?: string | null;
            /** @example +61 412 345 678 */
            phone?: string | null;
            /** @enum {string|null} */
            language?: "en" | "de" | null;
            /**
             * @description By whose clocks they read their times; null: as their own page tells
             * @example Australia/Perth
             */
            timeZone?: string | null;
        };
        MoneyView: {
            amount: number;
            currency: string;
        };
        TaxView: {
            /** @enum {string} */
            kind: "free" | "inclusive" | "exclusive";
            /** @description Hundredths of a per cent */
            basisPoints: number;
            /** @example GST */
            name: string | null;
        };
        AppointmentTypeView: {
            /** Format: uuid */
            id: string;
            name: string;
            minutes: number;
            fee: components["schemas"]["MoneyView"] | null;
            /** @enum {string} */
            paymentPolicy: "before_join" | "before_confirmation" | "after" | "none";
            tax: components["schemas"]["TaxView"];
            label: string | null;
            takesPayment: boolean;
            /** @enum {string} */
            priceShown: "always" | "when_payable";
            waitingRoom: boolean;
            autoAdmit: boolean;
            /** @description null: the practice's */
            earlyMinutes: number | null;
            /** @description null: the practice's */
            graceMinutes: number | null;
            archived: boolean;
        };
        AppointmentTypeListView: {
            items: components["schemas"]["AppointmentTypeView"][];
        };
        TaxBody: {
            /**
             * @description free of tax, contained in the fee, or on top of it
             * @enum {string}
             */
            kind: "free" | "inclusive" | "exclusive";
            /** @description Hundredths of a per cent: 1000 is 10 % */
            basisPoints?: number;
            /**
             * @description What people call it
             * @example GST
             */
            name?: string;
        };
        AppointmentTypeBody: {
            /** @description The room opens so many minutes before the start; null: as the practice's settings say */
            earlyMinutes?: number | null;
            /** @description The room stays open so many minutes after the end; null: as the practice's settings say */
            graceMinutes?: number | null;
            /** @description Whoever may enter knocks, and a person lets them in; default: yes */
            waitingRoom?: boolean;
            /** @description Whoever waits is let in by itself once the practitioner is in the room */
            autoAdmit?: boolean;
            tax?: components["schemas"]["TaxBody"];
            /** @description What payments are called at Stripe and on receipts, before "with <practitioner>". No clinical words; null: "Telehealth session" */
            label?: string | null;
            /** @description false: nobody is charged for it through Vestibule */
            takesPayment?: boolean;
            /**
             * @description Whether the client sees a price where there is nothing to pay
             * @enum {string}
             */
            priceShown?: "always" | "when_payable";
            name: string;
            minutes: number;
            fee?: components["schemas"]["FeeBody"];
            /** @enum {string} */
            paymentPolicy?: "before_join" | "before_confirmation" | "after" | "none";
        };
        ChangeAppointmentTypeBody: {
            /** @description The room opens so many minutes before the start; null: as the practice's settings say */
            earlyMinutes?: number | null;
            /** @description The room stays open so many minutes after the end; null: as the practice's settings say */
            graceMinutes?: number | null;
            /** @description Whoever may enter knocks, and a person lets them in; default: yes */
            waitingRoom?: boolean;
            /** @description Whoever waits is let in by itself once the practitioner is in the room */
            autoAdmit?: boolean;
            tax?: components["schemas"]["TaxBody"];
            /** @description What payments are called at Stripe and on receipts, before "with <practitioner>". No clinical words; null: "Telehealth session" */
            label?: string | null;
            /** @description false: nobody is charged for it through Vestibule */
            takesPayment?: boolean;
            /**
             * @description Whether the client sees a price where there is nothing to pay
             * @enum {string}
             */
            priceShown?: "always" | "when_payable";
            name?: string;
            minutes?: number;
            /** @description null: no fee */
            fee?: components["schemas"]["FeeBody"] | null;
            /** @enum {string} */
            paymentPolicy?: "before_join" | "before_confirmation" | "after" | "none";
            archived?: boolean;
        };
        CalendarEntryView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @enum {string} */
            status: "scheduled" | "cancelled" | "ended";
            /** @enum {string} */
            phase: "upcoming" | "open" | "over" | "cancelled" | "ended";
            practitioner: components["schemas"]["PersonView"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /**
             * @description The zone it was made in
             * @example Australia/Sydney
             */
            timeZone: string;
            /** @description Who is invited and has not called off */
            names: string[];
            /**
             * @description Of its clients the one that needs most looking at
             * @enum {string}
             */
            standing: "not_required" | "due" | "processing" | "settled" | "waived" | "refunded" | "disputed";
            /** @description How many participants are in the room */
            present: number;
            /** @description How many wait to be let in */
            waiting: number;
            practitionerPresent: boolean;
            /** @description Whoever asks may move it */
            mayMove: boolean;
        };
        CalendarView: {
            /**
             * Format: date-time
             * @description Count from this, not from your own clock
             */
            serverTime: string;
            /** @description By start; the latest first where `before` is asked */
            items: components["schemas"]["CalendarEntryView"][];
            nextCursor: string | null;
        };
        MoneyBackView: {
            /** Format: uuid */
            id: string;
            /** @description Whole minor units */
            amount: number;
            /** @example AUD */
            currency: string;
            /**
             * @description second_payment: the fee was paid twice
             * @enum {string}
             */
            cause: "requested" | "second_payment" | "cancelled" | "paid_too_late" | "not_owed" | "overpaid" | "client_cancelled" | "practitioner_absent" | "no_show" | "elsewhere";
            /**
             * @description stuck: the practice has to act
             * @enum {string}
             */
            state: "under_way" | "returned" | "stuck";
            /** Format: date-time */
            at: string;
            /**
             * Format: date
             * @description The bank shows it by this day
             */
            shownBy: string | null;
        };
        PendingDebitView: {
            /** Format: uuid */
            chargeId: string;
            /** @description Whole minor units */
            amount: number;
            /** @example AUD */
            currency: string;
            /**
             * Format: date-time
             * @description When the bank was asked
             */
            submittedAt: string;
            /**
             * Format: date
             * @description The bank has answered by this day
             */
            expectedBy: string;
            /** @description That may be when the session has begun: nobody is let in before the bank has answered */
            isTooLate: boolean;
        };
        OwnMoneyView: {
            /** @description What went back or is on its way, oldest first */
            returns: components["schemas"]["MoneyBackView"][];
            /** @description A bank debit that the bank has not confirmed */
            pending: components["schemas"]["PendingDebitView"] | null;
        };
        CheckoutBody: {
            /**
             * @description IANA zone of the device's clock: messages tell their times by it, where the practice has not said another
             * @example Australia/Perth
             */
            timeZone?: string;
            /** @description The client's own wish: the practice keeps this card for the next time. Absent: as the open checkout has it, else not */
            keepCard?: boolean;
            /**
             * @description Of the page that asks: a payment page made for it, and Stripe's receipt, say in it what is paid for
             * @default en
             * @enum {string}
             */
            language: "en" | "de";
        };
        CheckoutView: {
            /**
             * Format: uri
             * @description The hosted checkout on the practice's own account: send the browser there
             */
            url: string;
        };
        KeptCardView: {
            /** @example visa */
            brand: string;
            /** @example 4242 */
            last4: string;
        };
        OwnCardView: {
            /** @description A card can be kept: the practice takes payments and knows an e-mail address */
            mayKeep: boolean;
            /** @description Offered on the payment page, and used nowhere else */
            cards: components["schemas"]["KeptCardView"][];
        };
        ChangeFeeBody: {
            /** @description The fee before concession and tax, whole minor units; 0: nothing is asked */
            amount?: number;
            /** @example AUD */
            currency?: string;
            /**
             * Format: uuid
             * @description null: none any more
             */
            concessionId?: string | null;
            /**
             * @description none: nothing can be charged, and what was paid goes back
             * @enum {string}
             */
            policy?: "before_join" | "before_confirmation" | "after" | "none";
            /** @description Why; for the practice */
            reason: string;
        };
        FeePositionView: {
            /** @enum {string} */
            standing: "not_required" | "due" | "processing" | "settled" | "waived" | "refunded" | "disputed";
            /** @description What is still to be paid, whole minor units */
            outstandingMinor: number;
        };
        WaiveBody: {
            /** @description Why nothing is asked; for the practice */
            reason?: string;
        };
        UndoBody: {
            /** @description Why; for the practice */
            reason?: string;
        };
        OnSiteBody: {
            /**
             * @description terminal: the practice's own, not through Vestibule
             * @enum {string}
             */
            method: "cash" | "terminal";
            /** @description Whole minor units; absent: all that is left to pay */
            amount?: number;
            /** @description For the practice; no card numbers */
            note?: string;
        };
        ReminderView: {
            /** @description Words to send to the client */
            message: string;
            /** @description The client's own link, which is in the message too */
            link: string;
            /** @description true: an e-mail goes to the client; false: they have no address, copy the message */
            isSent: boolean;
        };
        DebtPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        DebtSessionView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
        };
        DebtView: {
            participant: components["schemas"]["DebtPersonView"];
            session: components["schemas"]["DebtSessionView"];
            practitioner: components["schemas"]["DebtPersonView"];
            /** @description What is still to be paid, whole minor units */
            outstandingMinor: number;
            /** @description What was to be paid */
            totalMinor: number;
            /** @example AUD */
            currency: string;
            /** Format: date-time */
            remindedAt: string | null;
            reminders: number;
        };
        DebtTotalView: {
            /** @example AUD */
            currency: string;
            count: number;
            outstandingMinor: number;
        };
        DebtListView: {
            items: components["schemas"]["DebtView"][];
            /** @description Of all, shown or not */
            totals: components["schemas"]["DebtTotalView"][];
            nextCursor: string | null;
        };
        RefundBody: {
            /**
             * @description Whole minor units; absent: all that is left of the payment
             * @example 2000
             */
            amount?: number;
            /**
             * Format: uuid
             * @description Of several payments, this one; absent: the one that settles the fee
             */
            chargeId?: string;
            /** @description For the practice; not shown to the client */
            reason?: string;
            /**
             * @description For operators: the platform's fee stays with the platform
             * @default false
             */
            keepPlatformFee: boolean;
        };
        RefundFailureView: {
            /** @description Stripe's own word for it */
            code: string | null;
            /** @description What happened and what to do */
            message: string;
        };
        RefundView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            chargeId: string;
            /** @description Whole minor units */
            amount: number;
            /** @example AUD */
            currency: string;
            /**
             * @description succeeded: with the bank, and shown by it in 5 to 10 business days
             * @enum {string}
             */
            status: "pending" | "requires_action" | "succeeded" | "failed" | "canceled";
            /**
             * @description elsewhere: made in Stripe's Dashboard
             * @enum {string}
             */
            cause: "requested" | "second_payment" | "cancelled" | "paid_too_late" | "not_owed" | "overpaid" | "client_cancelled" | "practitioner_absent" | "no_show" | "elsewhere";
            /** @description The practice's own note */
            reason: string | null;
            failure: components["schemas"]["RefundFailureView"] | null;
            /** @description What a pending one waits for */
            waitsFor: string | null;
            /** @description It failed, nothing has taken its place, and trying again makes sense */
            canTryAgain: boolean;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date
             * @description The client's bank shows it by this day
             */
            shownBy: string | null;
            stripeRefundId: string | null;
        };
        RefundListView: {
            items: components["schemas"]["RefundView"][];
        };
        PendingPaymentView: {
            /** @description A bank debit that the bank has not confirmed */
            pending: components["schemas"]["PendingDebitView"] | null;
        };
        StripeKeepsView: {
            /** @description Stripe's fee of the payment, which it does not return */
            fee: number;
            tax: number;
            /** @example AUD */
            currency: string;
        };
        BooksAfterView: {
            /** @example AUD */
            currency: string;
            gross: number;
            refunded: number;
            stripeFee: number;
            tax: number;
            /** @description What the platform keeps */
            platformFee: number;
            /** @description What the payment leaves the practice; negative where it costs more than it brought */
            net: number;
        };
        RefundPreviewView: {
            /** Format: uuid */
            chargeId: string;
            /** @description What the client gets, in minor units */
            amount: number;
            /** @description The most that can be refunded */
            left: number;
            /** @example AUD */
            currency: string;
            /** @description What the practice gets back of the platform's fee, in proportion */
            platformFeeReturned: number;
            /** @description What leaves the practice's balance: amount less platformFeeReturned */
            practicePays: number;
            /** @description From the payment’s own balance transaction; null until Stripe has reported it, or where Stripe converts between currencies */
            stripeKeeps: components["schemas"]["StripeKeepsView"] | null;
            /** @description How the payment stands in the books afterwards */
            after: components["schemas"]["BooksAfterView"] | null;
        };
        NamedThingView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        DisputeView: {
            /**
             * @description Stripe's own id
             * @example dp_1
             */
            id: string;
            /** @enum {string} */
            status: "needs_response" | "under_review" | "appeal_needs_response" | "appeal_under_review" | "won" | "lost" | "prevented" | "warning_needs_response" | "warning_under_review" | "warning_closed";
            /** @description The bank only asks; no money has moved */
            inquiry: boolean;
            /** @description Somebody has to answer before the deadline */
            needsAnswer: boolean;
            /**
             * @description With the practice, with the bank, gone for good
             * @enum {string}
             */
            money: "kept" | "held" | "lost";
            /** @description Stripe's word for what the client says */
            reason: string;
            /** @description The same for people */
            reasonText: string;
            /** @description What can be done now */
            advice: string;
            /** @description Whole minor units */
            amount: number;
            /** @example AUD */
            currency: string;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description Until when an answer counts
             */
            dueBy: string | null;
            hasEvidence: boolean;
            /** Format: date-time */
            closedAt: string | null;
            /**
             * Format: uri
             * @description The dispute in the practice's own Stripe Dashboard
             */
            dashboardUrl: string;
            /** Format: uuid */
            chargeId: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            participantId: string;
            /** Format: date-time */
            sessionStartsAt: string;
            practice: components["schemas"]["NamedThingView"];
            practitioner: components["schemas"]["NamedThingView"];
        };
        DisputeListView: {
            items: components["schemas"]["DisputeView"][];
            nextCursor: string | null;
            /** @description How many of everything that fits wait for an answer */
            needAnswer: number;
        };
        QuoteBody: {
            /** @enum {string} */
            kind?: "client" | "guest";
            fee?: components["schemas"]["FeeBody"];
            /** @enum {string} */
            paymentPolicy?: "before_join" | "before_confirmation" | "after" | "none";
            /**
             * Format: uuid
             * @description One of the practice's concessions, taken off the fee
             */
            concessionId?: string;
            /** Format: uuid */
            appointmentTypeId?: string;
        };
        QuoteTaxView: {
            /** @enum {string} */
            kind: "free" | "inclusive" | "exclusive";
            /** @description Hundredths of a per cent */
            basisPoints: number;
            /** @example GST */
            name: string | null;
            /** @description Whole minor units */
            minor: number;
        };
        QuoteEstimateView: {
            /** @description Whole minor units; null: nobody knows */
            stripeFeeMinor: number | null;
            /** @description What is left for the practice */
            netMinor: number | null;
            /** @description Whose price list this is an estimate by */
            source: string | null;
            /** Format: date */
            read: string | null;
        };
        QuotePartsView: {
            /** @enum {string} */
            currency: "AED" | "AUD" | "BGN" | "BHD" | "BRL" | "CAD" | "CHF" | "CZK" | "DKK" | "EUR" | "GBP" | "HKD" | "HUF" | "INR" | "JOD" | "JPY" | "KWD" | "MXN" | "MYR" | "NOK" | "NZD" | "OMR" | "PLN" | "RON" | "SEK" | "SGD" | "THB" | "TND" | "USD";
            /** @description Whole minor units */
            baseMinor: number;
            concessionName: string | null;
            /** @description Whole minor units */
            concessionMinor: number;
            tax: components["schemas"]["QuoteTaxView"];
            /** @description Whole minor units */
            surchargeMinor: number;
            /** @description What the client pays */
            totalMinor: number;
            /** @description Hundredths of a per cent */
            platformBasisPoints: number;
            /** @description Whole minor units */
            platformFixedMinor: number;
            /** @description Whole minor units */
            platformFeeMinor: number;
            /** @description An estimate: Stripe's own figures come with the payment */
            estimate: components["schemas"]["QuoteEstimateView"];
        };
        QuoteView: {
            /** @enum {string} */
            policy: "before_join" | "before_confirmation" | "after" | "none";
            /** @description null: nothing is asked of this person */
            quote: components["schemas"]["QuotePartsView"] | null;
        };
        SurchargeLimitView: {
            /** @description Hundredths of a per cent */
            basisPoints: number;
            /** @description Whole minor units */
            fixedMinor: number;
        };
        SurchargeView: {
            /** @description Whether the practice's country lets the cost of a card payment be passed on */
            lawful: boolean;
            /** @description Why not */
            reason: string | null;
            /** @description What the client has to be told */
            disclose: string | null;
            /** @description The most that may be passed on */
            limit: components["schemas"]["SurchargeLimitView"] | null;
            /** @example NZD */
            currency: string;
            sources: string[];
            /**
             * Format: date
             * @description When the sources were read
             */
            read: string;
            isOn: boolean;
            /** @description Hundredths of a per cent */
            basisPoints: number;
            /** @description Whole minor units */
            fixedMinor: number;
            /** @description Whole minor units */
            capMinor: number | null;
        };
        SurchargeBody: {
            isOn: boolean;
            /** @description Hundredths of a per cent of the payment */
            basisPoints?: number;
            /** @description Whole minor units of the country's currency */
            fixedMinor?: number;
            /** @description Never more than this */
            capMinor?: number;
        };
        ConcessionAmountView: {
            /** @description Whole minor units */
            amount: number;
            /** @example AUD */
            currency: string;
        };
        ConcessionView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Hundredths of a per cent off the fee */
            basisPoints: number | null;
            amount: components["schemas"]["ConcessionAmountView"] | null;
            archived: boolean;
        };
        ConcessionListView: {
            items: components["schemas"]["ConcessionView"][];
        };
        ConcessionBody: {
            /** @description Hundredths of a per cent off the fee: 2000 is 20 % */
            basisPoints?: number;
            /** @description So much off the fee */
            amount?: components["schemas"]["FeeBody"];
            /** @example Student */
            name: string;
        };
        ChangeConcessionBody: {
            /** @description Hundredths of a per cent off the fee: 2000 is 20 % */
            basisPoints?: number;
            /** @description So much off the fee */
            amount?: components["schemas"]["FeeBody"];
            name?: string;
            archived?: boolean;
        };
        ReturnTermsView: {
            /** @description The client may cancel on the page of their link */
            clientMayCancel: boolean;
            /** @description Everything goes back until so long before */
            fullUntilHours: number;
            /** @description Then a part, until so long before */
            partUntilHours: number;
            /** @description This part goes back: hundredths of a per cent */
            partBasisPoints: number;
            /** @description Later, this part is kept: the late-cancel fee */
            lateKeptBasisPoints: number;
            /** @description Of a client who never came, this part is kept */
            noShowKeptBasisPoints: number;
            /**
             * @description The practitioner never came. refund: all goes back by itself; rebook: the payment stays for another time and a person is told; ask: a person decides
             * @enum {string}
             */
            noHost: "refund" | "rebook" | "ask";
            /**
             * @description All went back while the client was in the room
             * @enum {string}
             */
            onFullReturn: "evict" | "finish";
            /**
             * @description The bank holds the money: the door is closed, or stays open
             * @enum {string}
             */
            onDispute: "close" | "stay";
            /** @description Said for exactly this; false: inherited */
            isOwn: boolean;
        };
        ReturnTermsBody: {
            /** @description The client may cancel on the page of their link */
            clientMayCancel: boolean;
            /** @description Everything goes back until so long before */
            fullUntilHours: number;
            /** @description Then a part, until so long before */
            partUntilHours: number;
            /** @description This part goes back: hundredths of a per cent */
            partBasisPoints: number;
            /** @description Later, this part is kept: the late-cancel fee */
            lateKeptBasisPoints: number;
            /** @description Of a client who never came, this part is kept */
            noShowKeptBasisPoints: number;
            /**
             * @description The practitioner never came. refund: all goes back by itself; rebook: the payment stays for another time and a person is told; ask: a person decides
             * @enum {string}
             */
            noHost: "refund" | "rebook" | "ask";
            /**
             * @description All went back while the client was in the room
             * @enum {string}
             */
            onFullReturn: "evict" | "finish";
            /**
             * @description The bank holds the money: the door is closed, or stays open
             * @enum {string}
             */
            onDispute: "close" | "stay";
        };
        CancelStepView: {
            /** @enum {string} */
            step: "full" | "part" | "late";
            /**
             * Format: date-time
             * @description At this instant it is too late already
             */
            until: string;
            /** @description Of the fee, whole minor units */
            backMinor: number;
            keptMinor: number;
        };
        ParticipantTermsView: {
            /** Format: uuid */
            participantId: string;
            /** @example AUD */
            currency: string;
            clientMayCancel: boolean;
            steps: components["schemas"]["CancelStepView"][];
            /** @description Kept of a client who does not come */
            noShowKeptMinor: number;
            /** @enum {string} */
            noHost: "refund" | "rebook" | "ask";
            /** @enum {string|null} */
            outcome: "client_cancelled" | "practitioner_absent" | "no_show" | "unclear" | null;
            /** @description Of the fee, what stays; null: all of it */
            keptMinor: number | null;
            /** @description A person has to say what becomes of the payment */
            needsDecision: boolean;
        };
        SessionTermsView: {
            /** @description Everybody who was asked for money, as frozen when invited */
            items: components["schemas"]["ParticipantTermsView"][];
        };
        CancelledPersonView: {
            /** Format: uuid */
            participantId: string;
            /** @example AUD */
            currency: string;
            /** @description The fee, whole minor units */
            amount: number;
            /**
             * @description Which step of the rule holds now; null: the practice cancels
             * @enum {string|null}
             */
            step: "full" | "part" | "late" | null;
            /** @description Of the fee, what stays with the practice */
            keptMinor: number;
            /** @description Goes back to the card it came from */
            backMinor: number;
            /** @description Was paid at the practice and is to be given back there */
            backOnSiteMinor: number;
            /** @description Is still to be paid: only where people pay afterwards */
            owedMinor: number;
        };
        CancelPreviewView: {
            /** @enum {string} */
            by: "practice" | "client";
            /** @description False: the session goes on with the others */
            endsSession: boolean;
            /**
             * Format: date-time
             * @description As of now: at a later instant another step may hold
             */
            at: string;
            /** @description Everybody whose money it is about */
            people: components["schemas"]["CancelledPersonView"][];
        };
        OpenOutcomeView: {
            /** Format: uuid */
            participantId: string;
            name: string;
            /** Format: uuid */
            sessionId: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: uuid */
            practitionerId: string;
            practitionerName: string;
            /** @enum {string} */
            outcome: "practitioner_absent" | "unclear";
            /** @description The practice offers another appointment for the same payment */
            toRebook: boolean;
            paidMinor: number;
            /** @example AUD */
            currency: string;
        };
        OutcomeListView: {
            items: components["schemas"]["OpenOutcomeView"][];
        };
        DecideOutcomeBody: {
            /**
             * @description refund: all that was paid goes back; keep: it stays, for another appointment or because they met
             * @enum {string}
             */
            decision: "refund" | "keep";
            /** @description For the practice; not shown to the client */
            reason?: string;
        };
        NamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TransactionView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            paidAt: string | null;
            /**
             * Format: date-time
             * @description When the session starts
             */
            startsAt: string;
            practice: components["schemas"]["NamedView"];
            practitioner: components["schemas"]["NamedView"];
            appointmentType: components["schemas"]["NamedView"] | null;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            participantId: string;
            /** @enum {string} */
            status: "paid" | "processing" | "failed" | "refunded" | "partially_refunded" | "open" | "expired";
            /** @description What a person has to look at */
            flag: string | null;
            /** @example AUD */
            currency: string;
            /** @description What was asked of the client, in minor units of currency */
            gross: number;
            /** @description In minor units of currency */
            refunded: number;
            /** @description What arrived, in minor units of settlementCurrency; null until Stripe has reported it */
            settledGross: number | null;
            /** @description What went back to the client, in minor units of settlementCurrency; null until Stripe has reported it */
            settledRefunded: number | null;
            /** @description Stripe's fee, in minor units of settlementCurrency; null until Stripe has reported it */
            stripeFee: number | null;
            /** @description Tax on fees, in minor units of settlementCurrency; null until Stripe has reported it */
            tax: number | null;
            /** @description What the platform has kept, after what it gave back, in minor units of settlementCurrency; null until Stripe has reported it */
            platformFee: number | null;
            /** @description What the client's bank took back, in minor units of settlementCurrency; null until Stripe has reported it */
            dispute: number | null;
            /** @description Stripe's fee for that, in minor units of settlementCurrency; null until Stripe has reported it */
            disputeFee: number | null;
            /** @description Movements of a kind that we do not know, in minor units of settlementCurrency; null until Stripe has reported it */
            other: number | null;
            /** @description What is left: settledGross less all the others, in minor units of settlementCurrency; null until Stripe has reported it */
            net: number | null;
            /** @description The currency the account is paid out in */
            settlementCurrency: string | null;
            /** Format: uuid */
            chargeId: string;
            checkoutSessionId: string | null;
            paymentIntentId: string | null;
            stripeChargeId: string | null;
            applicationFeeId: string | null;
            accountId: string;
        };
        TransactionTotalView: {
            /** @example AUD */
            currency: string;
            /**
             * @description Of all sums but gross and refunded
             * @example AUD
             */
            settlementCurrency: string;
            count: number;
            /** @description Of these, how many Stripe has reported in full */
            reported: number;
            gross: number;
            refunded: number;
            settledGross: number;
            settledRefunded: number;
            stripeFee: number;
            tax: number;
            platformFee: number;
            dispute: number;
            disputeFee: number;
            other: number;
            net: number;
        };
        TransactionListView: {
            items: components["schemas"]["TransactionView"][];
            nextCursor: string | null;
            /** @description Of everything that fits the filter and was paid, not of this page */
            totals: components["schemas"]["TransactionTotalView"][];
        };
        TransactionRefundView: {
            /** Format: uuid */
            id: string;
            amount: number;
            currency: string;
            status: string;
            cause: string;
            reason: string | null;
            stripeRefundId: string | null;
            /** Format: uuid */
            requestedBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        LedgerLineView: {
            /** @example stripe_fees */
            account: string;
            /** @description Positive: into the account. The lines sum to zero */
            amountMinor: number;
        };
        LedgerTransactionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            book: "practice" | "platform";
            /** @example charge */
            kind: string;
            /** @description Stripe's own word for the kind */
            stripeType: string;
            balanceTransactionId: string;
            sourceId: string | null;
            /** Format: uuid */
            refundId: string | null;
            disputeId: string | null;
            currency: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            availableOn: string;
            /** Format: date-time */
            postedAt: string;
            lines: components["schemas"]["LedgerLineView"][];
        };
        AttemptView: {
            /** Format: uuid */
            id: string;
            attempt: number;
            status: string;
            amount: number;
            currency: string;
            flag: string | null;
            checkoutSessionId: string | null;
            paymentIntentId: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        TransactionEventView: {
            /** Format: date-time */
            at: string;
            /** @example paid */
            kind: string;
            detail: {
                [key: string]: unknown;
            };
        };
        SeenWebhookView: {
            id: string;
            /** @example charge.updated */
            kind: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            handledAt: string | null;
            attempts: number;
            lastError: string | null;
        };
        TransactionDetailView: {
            transaction: components["schemas"]["TransactionView"];
            /**
             * Format: date-time
             * @description Since when a movement is missing; null while none is
             */
            booksOpenSince: string | null;
            refunds: components["schemas"]["TransactionRefundView"][];
            /** @description Oldest first; operators see the platform's book too */
            ledger: components["schemas"]["LedgerTransactionView"][];
            /** @description Every checkout that was opened for this fee, oldest first */
            attempts: components["schemas"]["AttemptView"][];
            /** @description What happened to this participant, oldest first */
            timeline: components["schemas"]["TransactionEventView"][];
            /** @description What Stripe told of it, as long as it is kept (30 days) */
            webhooks: components["schemas"]["SeenWebhookView"][];
        };
        RequirementView: {
            /** @description Stripe's own name of it */
            what: string;
            /** @description The same in plain words */
            words: string;
            /** @enum {string} */
            due: "currently_due" | "past_due" | "eventually_due";
            /**
             * @description Who has to act
             * @enum {string}
             */
            waitingFor: "user" | "stripe";
            /** @description Why what was given was not enough */
            problem: string | null;
        };
        FormerAccountView: {
            accountId: string;
            /** Format: date-time */
            connectedAt: string;
            /** Format: date-time */
            leftAt: string;
            /**
             * @description By the practice, by Stripe, or for another
             * @enum {string}
             */
            leftBecause: "disconnected" | "deauthorized" | "replaced";
        };
        PracticePaymentsView: {
            /** @enum {string} */
            state: "not_connected" | "started" | "information_needed" | "pending" | "active" | "restricted" | "rejected" | "disconnected";
            /** @enum {string} */
            cardPayments: "none" | "pending" | "active" | "restricted" | "rejected" | "disconnected";
            accountId: string | null;
            /** @description Fees can be set and paid: active and accepted */
            canCollect: boolean;
            /** @description The owner's switch */
            accepts: boolean;
            /** @description Payments are an addition to the plan, to be taken on with the switch */
            addOn: boolean;
            /** @description What payments are booked under */
            label: string;
            /** @description These are the product's usual words */
            usualLabel: boolean;
            /** @description How many business days before a session a bank debit may begin; null: none are taken */
            debitBusinessDays: number | null;
            /** @description What Stripe wants to know; what presses most comes first */
            requirements: components["schemas"]["RequirementView"][];
            /**
             * Format: date-time
             * @description When Stripe begins to restrict
             */
            dueAt: string | null;
            /** @description A Stripe account that exists can be connected */
            canConnectExisting: boolean;
            /**
             * Format: date-time
             * @description When Stripe was last asked
             */
            askedAt: string | null;
            /** @description Accounts of before; payments made through them stay there */
            formerAccounts: components["schemas"]["FormerAccountView"][];
        };
        ChangePaymentsBody: {
            /** @description Online payments are wanted; needs an account that takes cards */
            accepts?: boolean;
            /** @description Where payments are an addition to the plan: takes it on, with `accepts` */
            addOn?: boolean;
            /**
             * @description What payments are booked under, before the practitioner's name; null: the usual words. It stands on receipts: nothing clinical
             * @example Telehealth session
             */
            label?: string | null;
            /** @description How many business days before a session a bank debit may begin; null: none are taken */
            debitBusinessDays?: number | null;
        };
        AccountLinkView: {
            /**
             * Format: uri
             * @description Where the owner tells Stripe about the practice; good once, for minutes
             */
            url: string;
        };
        FinishConnectBody: {
            /** @description As Stripe put it into the address */
            code: string;
            /** @description As Stripe put it into the address */
            state: string;
        };
        RefreshAccountBody: {
            /** @description The owner is back from Stripe's form; it proves nothing */
            returned?: boolean;
        };
        JoinPracticeView: {
            name: string;
            /** @example Australia/Sydney */
            timeZone: string;
            phone: string | null;
            email: string | null;
        };
        JoinPractitionerView: {
            name: string;
            /** @description In the room now */
            present: boolean;
            /** @description Said to be so many minutes late */
            lateMinutes: number | null;
        };
        JoinSessionView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @description Whoever may enter knocks and waits to be let in */
            waitingRoom: boolean;
        };
        JoinParticipantView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "client" | "guest";
        };
        JoinPricePartsView: {
            /** @description Before anything is taken off or added */
            baseMinor: number;
            concessionName: string | null;
            concessionMinor: number;
            /**
             * @description inclusive: contained in the price
             * @enum {string}
             */
            taxKind: "free" | "inclusive" | "exclusive";
            /** @example GST */
            taxName: string | null;
            /** @description Hundredths of a per cent */
            taxBasisPoints: number;
            taxMinor: number;
            /** @description What paying by card adds */
            surchargeMinor: number;
        };
        JoinFailureView: {
            code: string;
            message: string;
        };
        JoinCancelStepView: {
            /** @enum {string} */
            step: "full" | "part" | "late";
            /**
             * Format: date-time
             * @description At this instant it is too late already
             */
            until: string;
            /** @description Of the fee, whole minor units */
            backMinor: number;
            keptMinor: number;
        };
        JoinCancellationView: {
            /** @description On this page; else by telling the practice */
            clientMayCancel: boolean;
            /** @description What calling off costs, by when; none once it has begun */
            steps: components["schemas"]["JoinCancelStepView"][];
            /** @description Kept of a client who does not come */
            noShowKeptMinor: number;
            /**
             * @description The practitioner does not come
             * @enum {string}
             */
            noHost: "refund" | "rebook" | "ask";
            /**
             * @description Who called it off
             * @enum {string|null}
             */
            cancelledBy: "practice" | "client" | null;
            /**
             * @description What became of it where it did not take place as agreed
             * @enum {string|null}
             */
            outcome: "client_cancelled" | "practitioner_absent" | "no_show" | "unclear" | null;
            /** @description Of the fee, what stays with the practice by the rule */
            keptMinor: number | null;
        };
        JoinFeeView: {
            /** @description Whole minor units */
            amount: number;
            /** @example AUD */
            currency: string;
            parts: components["schemas"]["JoinPricePartsView"];
            /** @description What is still to be paid, whole minor units */
            outstandingMinor: number;
            /** @description The practice can take a payment now */
            collectable: boolean;
            /** @description Paid at the practice, whole minor units */
            onSiteMinor: number;
            /**
             * Format: date-time
             * @description The practice changed the fee
             */
            changedAt: string | null;
            /** @description What it was before */
            changedFromMinor: number | null;
            /** @enum {string} */
            policy: "before_join" | "before_confirmation" | "after" | "none";
            /** @enum {string} */
            standing: "not_required" | "due" | "processing" | "settled" | "waived" | "refunded" | "disputed";
            /** Format: date-time */
            paidAt: string | null;
            receiptUrl: string | null;
            refundedMinor: number;
            lastFailure: components["schemas"]["JoinFailureView"] | null;
            /** @description null where nothing was to be paid */
            cancellation: components["schemas"]["JoinCancellationView"] | null;
        };
        JoinView: {
            /** @enum {string} */
            state: "pay" | "processing" | "wait" | "elsewhere" | "knock" | "waiting" | "declined" | "enter" | "closed";
            /** @enum {string} */
            reason: "payment_due" | "collection_unavailable" | "payment_processing" | "too_early" | "open_elsewhere" | "not_admitted_yet" | "waiting_to_be_let_in" | "sent_back" | "declined" | "removed" | "admitted" | "over" | "ended" | "cancelled" | "payment_refunded" | "payment_disputed" | "suspended";
            /**
             * Format: date-time
             * @description When the answer changes by the clock alone
             */
            changesAt: string | null;
            /**
             * Format: date-time
             * @description Count from this, not from your own clock
             */
            serverTime: string;
            practice: components["schemas"]["JoinPracticeView"];
            practitioner: components["schemas"]["JoinPractitionerView"];
            session: components["schemas"]["JoinSessionView"];
            participant: components["schemas"]["JoinParticipantView"];
            fee: components["schemas"]["JoinFeeView"] | null;
        };
        ReturnBody: {
            /** @description The cs parameter that Stripe put into the return address */
            checkoutSessionId: string;
        };
        GateFactsView: {
            /** @enum {string} */
            status: "scheduled" | "cancelled" | "ended";
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @enum {string} */
            standing: "not_required" | "due" | "processing" | "settled" | "waived" | "refunded" | "disputed";
            /** @enum {string|null} */
            policy: "before_join" | "before_confirmation" | "after" | "none" | null;
            /** @description The practice can take a payment */
            collectable: boolean;
            practitionerSuspended: boolean;
            /**
             * @description null: no waiting room
             * @enum {string|null}
             */
            waiting: "absent" | "waiting" | "admitted" | "sent_back" | "declined" | "removed" | null;
            /** @description The device that has their link at this moment */
            openOn: string | null;
        };
        LoggedAnswerView: {
            /** Format: date-time */
            at: string;
            /**
             * @description A look, a pass was asked for, somebody inside was checked
             * @enum {string}
             */
            question: "state" | "pass" | "stay";
            /** @enum {string} */
            state: "pay" | "processing" | "wait" | "elsewhere" | "knock" | "waiting" | "declined" | "enter" | "closed";
            /** @enum {string} */
            reason: "payment_due" | "collection_unavailable" | "payment_processing" | "too_early" | "open_elsewhere" | "not_admitted_yet" | "waiting_to_be_let_in" | "sent_back" | "declined" | "removed" | "admitted" | "over" | "ended" | "cancelled" | "payment_refunded" | "payment_disputed" | "suspended";
            sentence: string;
        };
        ExplanationView: {
            /** Format: uuid */
            participantId: string;
            /**
             * Format: date-time
             * @description The moment that was asked about
             */
            at: string;
            /** Format: date-time */
            serverTime: string;
            /**
             * @description What the gate did answer, or what it says with the facts as they are now
             * @enum {string}
             */
            basis: "answered_then" | "facts_of_now";
            /** Format: date-time */
            answeredAt: string | null;
            couldEnter: boolean;
            /** @enum {string} */
            state: "pay" | "processing" | "wait" | "elsewhere" | "knock" | "waiting" | "declined" | "enter" | "closed";
            /** @enum {string} */
            reason: "payment_due" | "collection_unavailable" | "payment_processing" | "too_early" | "open_elsewhere" | "not_admitted_yet" | "waiting_to_be_let_in" | "sent_back" | "declined" | "removed" | "admitted" | "over" | "ended" | "cancelled" | "payment_refunded" | "payment_disputed" | "suspended";
            /** @description Why, in words */
            sentence: string;
            /** @description What would change it */
            cure: string | null;
            /**
             * Format: date-time
             * @description When it changes by the clock alone
             */
            changesAt: string | null;
            /** @description As they are now */
            facts: components["schemas"]["GateFactsView"];
            /** @description What the gate answered half an hour around that moment */
            log: components["schemas"]["LoggedAnswerView"][];
        };
        OwnClockBody: {
            /**
             * @description IANA zone of the device's clock: messages tell their times by it, where the practice has not said another
             * @example Australia/Perth
             */
            timeZone?: string;
        };
        OpenOnView: {
            /** @example Chrome on Android */
            device: string;
            /** @description In the call; else waiting, or on the way in */
            inTheRoom: boolean;
        };
        AskedView: {
            /**
             * @description The device that asks
             * @example Chrome on Android
             */
            device: string;
            /** Format: date-time */
            at: string;
        };
        TakeoverView: {
            /** Format: date-time */
            serverTime: string;
            /** @description Another device has the link */
            openOn: components["schemas"]["OpenOnView"] | null;
            /**
             * @description What became of the question of the device that looks
             * @enum {string}
             */
            ask: "none" | "asked" | "refused" | "another_asks";
            /**
             * Format: date-time
             * @description Refused: when it can ask again
             */
            mayAskAt: string | null;
            /** @description To the device that has the link: another one asks */
            asked: components["schemas"]["AskedView"] | null;
            /**
             * Format: date-time
             * @description This device had it until then
             */
            movedAt: string | null;
        };
        AnswerTakeoverBody: {
            /** @description true: the link moves to the device that asks */
            allow: boolean;
        };
        TakeoverOfSessionView: {
            /** Format: uuid */
            participantId: string;
            name: string;
            /**
             * @description The device that asks
             * @example Chrome on Android
             */
            device: string;
            /** Format: date-time */
            askedAt: string;
            /**
             * @description The device that has the link
             * @example Safari on iPhone
             */
            openOn: string;
            /** @description That device is in the call */
            inTheRoom: boolean;
        };
        TakeoverListView: {
            /** Format: date-time */
            serverTime: string;
            items: components["schemas"]["TakeoverOfSessionView"][];
        };
        DecideTakeoverBody: {
            /** @description true: the link moves to the device that asks */
            allow: boolean;
            /** Format: uuid */
            participantId: string;
        };
        PassBody: {
            /** @description LiveKit did not let the last pass in: asks whether the room is full (ROOM_FULL) */
            turnedAway?: boolean;
        };
        PassView: {
            /** @description LiveKit address */
            url: string;
            /** @description LiveKit access token: use it at once, ask again for every reconnect */
            token: string;
            room: string;
            identity: string;
            /** Format: date-time */
            expiresAt: string;
        };
        PersonInRoomView: {
            identity: string;
            name: string;
            /** @enum {string} */
            role: "practitioner" | "client" | "guest";
        };
        PeopleView: {
            items: components["schemas"]["PersonInRoomView"][];
        };
        KnockBody: {
            /**
             * @default unknown
             * @enum {string}
             */
            camera: "ready" | "off" | "denied" | "missing" | "unknown";
            /**
             * @default unknown
             * @enum {string}
             */
            microphone: "ready" | "off" | "denied" | "missing" | "unknown";
        };
        WaitingMessageView: {
            id: string;
            /** @enum {string} */
            from: "participant" | "practice";
            text: string;
            /** Format: date-time */
            at: string;
        };
        OwnWaitingView: {
            /**
             * Format: date-time
             * @description Count from this, not from your own clock
             */
            serverTime: string;
            /**
             * Format: date-time
             * @description Null: has not knocked
             */
            since: string | null;
            /** @description What the practice said with its last decision */
            message: string | null;
            /** @enum {string} */
            practitioner: "not_here" | "here" | "with_another_client";
            lateMinutes: number | null;
            messages: components["schemas"]["WaitingMessageView"][];
        };
        AnswerBody: {
            /**
             * Format: uuid
             * @description Made by you: what is sent again with the same id is kept once
             */
            id?: string;
            text: string;
        };
        DeviceCheckView: {
            /** @enum {string} */
            camera: "ok" | "off" | "denied" | "missing" | "busy" | "unsupported" | "skipped";
            /** @enum {string} */
            microphone: "ok" | "off" | "denied" | "missing" | "busy" | "unsupported" | "skipped";
            /** @enum {string} */
            speaker: "ok" | "failed" | "skipped";
            /** @enum {string} */
            connection: "ok" | "slow" | "failed" | "skipped";
            /** @description One can be heard, and nothing that was tried failed */
            passed: boolean;
            /**
             * Format: date-time
             * @description The last time
             */
            checkedAt: string;
            /** @description How often they checked */
            times: number;
        };
        WaitingNowPersonView: {
            /** Format: uuid */
            participantId: string;
            name: string;
            /** @enum {string} */
            kind: "client" | "guest";
            /** @enum {string} */
            place: "waiting" | "admitted" | "sent_back" | "declined" | "removed";
            /**
             * Format: date-time
             * @description Waits since; sent back: since then
             */
            since: string;
            /**
             * Format: date-time
             * @description When their page last said that it is open
             */
            seenAt: string;
            /** @description Their page is open */
            here: boolean;
            /** @enum {string} */
            camera: "ready" | "off" | "denied" | "missing" | "unknown";
            /** @enum {string} */
            microphone: "ready" | "off" | "denied" | "missing" | "unknown";
            /** @description What was said to them with the last decision */
            message: string | null;
            messages: components["schemas"]["WaitingMessageView"][];
            /** @description What their own check found */
            deviceCheck: components["schemas"]["DeviceCheckView"] | null;
            /**
             * @description Why letting them in would not bring them in: their money went back meanwhile, or is owed again
             * @enum {string|null}
             */
            refusedBecause: "payment_due" | "collection_unavailable" | "payment_processing" | "too_early" | "open_elsewhere" | "not_admitted_yet" | "waiting_to_be_let_in" | "sent_back" | "declined" | "removed" | "admitted" | "over" | "ended" | "cancelled" | "payment_refunded" | "payment_disputed" | "suspended" | null;
            /** Format: uuid */
            sessionId: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
        };
        WaitingNowView: {
            /** Format: date-time */
            serverTime: string;
            items: components["schemas"]["WaitingNowPersonView"][];
        };
        WaitingPersonView: {
            /** Format: uuid */
            participantId: string;
            name: string;
            /** @enum {string} */
            kind: "client" | "guest";
            /** @enum {string} */
            place: "waiting" | "admitted" | "sent_back" | "declined" | "removed";
            /**
             * Format: date-time
             * @description Waits since; sent back: since then
             */
            since: string;
            /**
             * Format: date-time
             * @description When their page last said that it is open
             */
            seenAt: string;
            /** @description Their page is open */
            here: boolean;
            /** @enum {string} */
            camera: "ready" | "off" | "denied" | "missing" | "unknown";
            /** @enum {string} */
            microphone: "ready" | "off" | "denied" | "missing" | "unknown";
            /** @description What was said to them with the last decision */
            message: string | null;
            messages: components["schemas"]["WaitingMessageView"][];
            /** @description What their own check found */
            deviceCheck: components["schemas"]["DeviceCheckView"] | null;
            /**
             * @description Why letting them in would not bring them in: their money went back meanwhile, or is owed again
             * @enum {string|null}
             */
            refusedBecause: "payment_due" | "collection_unavailable" | "payment_processing" | "too_early" | "open_elsewhere" | "not_admitted_yet" | "waiting_to_be_let_in" | "sent_back" | "declined" | "removed" | "admitted" | "over" | "ended" | "cancelled" | "payment_refunded" | "payment_disputed" | "suspended" | null;
        };
        WaitingListView: {
            /**
             * Format: date-time
             * @description Count from this, not from your own clock
             */
            serverTime: string;
            waitingRoom: boolean;
            autoAdmit: boolean;
            lateMinutes: number | null;
            items: components["schemas"]["WaitingPersonView"][];
        };
        AdmitBody: {
            /**
             * Format: uuid
             * @description Absent: everybody who waits
             */
            participantId?: string;
        };
        TurnAwayBody: {
            /** Format: uuid */
            participantId: string;
            /** @description They read it on their page */
            message?: string;
        };
        SayBody: {
            /**
             * Format: uuid
             * @description Made by you: what is sent again with the same id is kept once
             */
            id?: string;
            text: string;
            /**
             * Format: uuid
             * @description Absent: to everybody who has knocked
             */
            participantId?: string;
        };
        LateBody: {
            /** @description 0: on time after all */
            minutes: number;
        };
        CallMessageView: {
            /** @description In the order of these the messages stand */
            id: string;
            /**
             * Format: uuid
             * @description Made by the page that sent it
             */
            clientId: string;
            /** @description As in the room */
            identity: string;
            name: string;
            text: string;
            /** Format: date-time */
            at: string;
        };
        RaisedHandView: {
            /** Format: uuid */
            participantId: string;
            /** Format: date-time */
            at: string;
        };
        CallView: {
            /** @description Oldest first */
            messages: components["schemas"]["CallMessageView"][];
            /** @description Whoever raised theirs first stands first */
            hands: components["schemas"]["RaisedHandView"][];
            /** @description Days after the session for which the practitioner can read the messages */
            keptDays: number;
        };
        SayInCallBody: {
            /**
             * Format: uuid
             * @description Made by you: what is sent again with the same id is kept once
             */
            id: string;
            text: string;
        };
        HandBody: {
            raised: boolean;
        };
        RemovedView: {
            /** Format: uuid */
            participantId: string;
            name: string;
        };
        PractitionerCallView: {
            /** @description Oldest first */
            messages: components["schemas"]["CallMessageView"][];
            /** @description Whoever raised theirs first stands first */
            hands: components["schemas"]["RaisedHandView"][];
            /** @description Days after the session for which the practitioner can read the messages */
            keptDays: number;
            /** @description Kept out until somebody lets them back in */
            removed: components["schemas"]["RemovedView"][];
        };
        WhoBody: {
            /** Format: uuid */
            participantId: string;
        };
        MutedView: {
            /** @description False: their microphone was off already, or they are not in the room */
            muted: boolean;
        };
        RemoveBody: {
            /** Format: uuid */
            participantId: string;
            /** @description They read it on their page */
            message?: string;
        };
        OwnFeedbackView: {
            stars: number;
            words: string | null;
        };
        AfterCallView: {
            /** @description This person was in the room */
            wasInside: boolean;
            /** @description How long they and a practitioner were in the room at once, whole seconds */
            secondsTogether: number;
            /** @description How it was can be told, and changed, now */
            asksFeedback: boolean;
            feedback: components["schemas"]["OwnFeedbackView"] | null;
        };
        FeedbackBody: {
            stars: number;
            /** @description Read by the practitioner and the owner of the practice */
            words?: string;
        };
        GivenFeedbackView: {
            stars: number;
            words: string | null;
            /** Format: uuid */
            participantId: string;
            name: string;
            /** Format: date-time */
            at: string;
        };
        FeedbackListView: {
            items: components["schemas"]["GivenFeedbackView"][];
        };
        FeedbackAverageView: {
            /** Format: uuid */
            practitionerId: string;
            name: string;
            /** @description So many people said something */
            count: number;
            /** @description Of 1 to 5, with two decimals */
            average: number;
        };
        FeedbackAveragesView: {
            items: components["schemas"]["FeedbackAverageView"][];
        };
        DeviceCheckBody: {
            /**
             * @description IANA zone of the device's clock: messages tell their times by it, where the practice has not said another
             * @example Australia/Perth
             */
            timeZone?: string;
            /** @enum {string} */
            camera: "ok" | "off" | "denied" | "missing" | "busy" | "unsupported" | "skipped";
            /** @enum {string} */
            microphone: "ok" | "off" | "denied" | "missing" | "busy" | "unsupported" | "skipped";
            /** @enum {string} */
            speaker: "ok" | "failed" | "skipped";
            /** @enum {string} */
            connection: "ok" | "slow" | "failed" | "skipped";
        };
        PresentSpanView: {
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Open: until now
             */
            to: string;
            /** @description They are in the room */
            open: boolean;
        };
        AttendedPractitionerView: {
            /** @description In the room, oldest first */
            spans: components["schemas"]["PresentSpanView"][];
            /** @description Dropped out and back within two minutes */
            reconnects: number;
            /** @description In the room altogether */
            seconds: number;
            /** Format: uuid */
            id: string;
            name: string;
        };
        AttendedParticipantView: {
            /** @description In the room, oldest first */
            spans: components["schemas"]["PresentSpanView"][];
            /** @description Dropped out and back within two minutes */
            reconnects: number;
            /** @description In the room altogether */
            seconds: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "client" | "guest";
            /**
             * Format: date-time
             * @description They called off
             */
            cancelledAt: string | null;
            /** Format: date-time */
            linkOpenedAt: string | null;
            /** Format: date-time */
            paidAt: string | null;
            deviceCheck: components["schemas"]["DeviceCheckView"] | null;
            /**
             * Format: date-time
             * @description For this window; one who moved to another day knocked at another door
             */
            knockedAt: string | null;
            /**
             * Format: date-time
             * @description By a person or by itself, the last time
             */
            letInAt: string | null;
            /** @description In the room at the same time as the practitioner */
            secondsTogether: number;
            /**
             * @description Said once the window is over
             * @enum {string|null}
             */
            verdict: "met" | "practitioner_absent" | "participant_absent" | "nobody" | "unclear" | null;
        };
        AttendanceView: {
            /** Format: date-time */
            serverTime: string;
            /**
             * Format: date-time
             * @description What is counted lies between these two
             */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @description The window is over: nothing here changes any more */
            isOver: boolean;
            practitioner: components["schemas"]["AttendedPractitionerView"];
            participants: components["schemas"]["AttendedParticipantView"][];
        };
        VideoView: {
            /** @description False while LiveKit is being prepared or cannot be reached */
            ready: boolean;
        };
        InvoiceLineView: {
            text: string;
            /** @description Minor units */
            amountMinor: number;
        };
        InvoiceTaxView: {
            /** @enum {string} */
            kind: "free" | "inclusive" | "exclusive";
            name: string | null;
            basisPoints: number;
            amountMinor: number;
        };
        InvoiceView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "invoice" | "credit_note";
            /**
             * @description Without gaps, a series for each practice and kind
             * @example INV-00042
             */
            number: string;
            /** @example Tax invoice */
            title: string;
            /** Format: date-time */
            issuedAt: string;
            /** Format: uuid */
            practiceId: string;
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            participantId: string;
            client: string;
            practitioner: string;
            lines: components["schemas"]["InvoiceLineView"][];
            tax: components["schemas"]["InvoiceTaxView"];
            currency: string;
            /** @description Minor units */
            totalMinor: number;
            paidMinor: number;
            /** @description Taken back by credit notes */
            creditedMinor: number;
            /**
             * @description `credited`: all of it was taken back; `credit`: a credit note
             * @enum {string}
             */
            status: "due" | "paid" | "credited" | "credit";
            /** @description The invoice that a credit note takes back from */
            about: string | null;
        };
        InvoiceListView: {
            items: components["schemas"]["InvoiceView"][];
            nextCursor: string | null;
        };
        IssuerView: {
            legalName: string | null;
            taxNumber: string | null;
            /**
             * @description What the number is called where the practice is
             * @example ABN
             */
            taxNumberName: string;
            address: string | null;
        };
        ChangeIssuerBody: {
            /** @description Who the invoices are from, in law */
            legalName?: string | null;
            /**
             * @description In Australia the ABN
             * @example 51 824 753 556
             */
            taxNumber?: string | null;
            /** @description Lines of a postal address */
            address?: string | null;
        };
        InvoicedPracticeView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PlatformInvoiceTaxView: {
            /** @example GST */
            name: string;
            /** @description Hundredths of a per cent; 0: none applies */
            basisPoints: number;
            /** @description Contained in the total */
            amountMinor: number;
        };
        PlatformInvoiceView: {
            /** Format: uuid */
            id: string;
            /**
             * @description One series for the whole platform, without gaps
             * @example PF-00042
             */
            number: string;
            practice: components["schemas"]["InvoicedPracticeView"];
            /**
             * Format: date
             * @description Its first day, of the practice's own calendar
             */
            month: string;
            /** Format: date-time */
            issuedAt: string;
            currency: string;
            lines: components["schemas"]["InvoiceLineView"][];
            /** @description Minor units. Taken from each payment already: nothing is to be paid */
            totalMinor: number;
            tax: components["schemas"]["PlatformInvoiceTaxView"];
        };
        PlatformInvoiceListView: {
            items: components["schemas"]["PlatformInvoiceView"][];
            nextCursor: string | null;
        };
        EvidencePracticeView: {
            id: string;
            name: string;
            timeZone: string;
        };
        EvidencePersonView: {
            id: string;
            name: string;
        };
        EvidenceSessionView: {
            id: string;
            practitioner: components["schemas"]["EvidencePersonView"];
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            status: string;
        };
        EvidenceSpanView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        EvidenceFeeView: {
            policy: string;
            standing: string;
            totalMinor: number;
            taxMinor: number;
            currency: string;
            /** Format: date-time */
            agreedAt: string;
            /** Format: date-time */
            changedAt: string | null;
        };
        EvidencePassesView: {
            times: number;
            /** Format: date-time */
            firstAt: string | null;
            /** Format: date-time */
            lastAt: string | null;
        };
        EvidencePaymentView: {
            id: string;
            status: string;
            amountMinor: number;
            currency: string;
            /** Format: date-time */
            paidAt: string | null;
            accountId: string;
            checkoutSessionId: string | null;
            paymentIntentId: string | null;
            stripeChargeId: string | null;
        };
        EvidenceOnSiteView: {
            method: string;
            amountMinor: number;
            currency: string;
            /** Format: date-time */
            at: string;
        };
        EvidenceRefundView: {
            id: string;
            stripeRefundId: string | null;
            amountMinor: number;
            currency: string;
            status: string;
            cause: string;
            /** Format: date-time */
            createdAt: string;
        };
        EvidenceDisputeView: {
            id: string;
            status: string;
            reason: string;
            amountMinor: number;
            currency: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            dueBy: string | null;
        };
        EvidencePaperView: {
            kind: string;
            number: string;
            totalMinor: number;
            currency: string;
            /** Format: date-time */
            issuedAt: string;
        };
        EvidenceParticipantView: {
            id: string;
            kind: string;
            /** @example A.Q. */
            initials: string;
            fee: components["schemas"]["EvidenceFeeView"] | null;
            /**
             * Format: date-time
             * @description When the page first asked for the fee
             */
            feeShownAt: string | null;
            passes: components["schemas"]["EvidencePassesView"];
            presence: components["schemas"]["EvidenceSpanView"][];
            /** @description In the room at the same time as the practitioner */
            secondsTogether: number;
            payments: components["schemas"]["EvidencePaymentView"][];
            onSite: components["schemas"]["EvidenceOnSiteView"][];
            refunds: components["schemas"]["EvidenceRefundView"][];
            disputes: components["schemas"]["EvidenceDisputeView"][];
            papers: components["schemas"]["EvidencePaperView"][];
        };
        EvidenceLineView: {
            position: number | null;
            /** Format: date-time */
            at: string;
            kind: string;
            participantId: string | null;
            detail: {
                [key: string]: unknown;
            };
            hash: string | null;
        };
        EvidenceFindingView: {
            kind: string;
            position: number | null;
            eventId: string | null;
        };
        EvidenceProofView: {
            length: number;
            head: string | null;
            /** Format: date-time */
            sealedAt: string | null;
            adopted: number;
            /** Format: date-time */
            adoptedAt: string | null;
            /** @description Empty: the record is as it was written */
            findings: components["schemas"]["EvidenceFindingView"][];
        };
        EvidenceView: {
            /** Format: date-time */
            madeAt: string;
            practice: components["schemas"]["EvidencePracticeView"];
            session: components["schemas"]["EvidenceSessionView"];
            practitionerPresence: components["schemas"]["EvidenceSpanView"][];
            participants: components["schemas"]["EvidenceParticipantView"][];
            timeline: components["schemas"]["EvidenceLineView"][];
            proof: components["schemas"]["EvidenceProofView"];
        };
        ReconcileBody: {
            /**
             * Format: date
             * @description The first day, of each practice's own calendar
             * @example 2026-11-01
             */
            from: string;
            /**
             * Format: date
             * @description The day after the last
             * @example 2026-12-01
             */
            to: string;
            /**
             * Format: uuid
             * @description For operators: one practice only. An owner's is the own
             */
            practiceId?: string;
        };
        BooksPracticeView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ReconciliationCountsView: {
            /** @description Movements on which Stripe and our books agree */
            matched: number;
            /** @description Movements that our books lack */
            missing: number;
            /** @description Movements on which they differ, or of which we know no payment */
            different: number;
            /** @description The practice's own business at Stripe, none of it through us */
            foreign: number;
        };
        ReconciliationView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "finished";
            /** @enum {string} */
            cause: "nightly" | "asked";
            /** @description Null: all practices */
            practice: components["schemas"]["BooksPracticeView"] | null;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The day after the last
             */
            to: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description How many accounts and attendances are looked at */
            parts: number;
            /** @description How many of them are done */
            partsDone: number;
            /** @description Over all days */
            counts: components["schemas"]["ReconciliationCountsView"];
            /** @description Mismatches that it was the first to find */
            mismatches: number;
            /** @description Those of them that are still open */
            open: number;
        };
        ReconciliationListView: {
            /** @description Newest first */
            items: components["schemas"]["ReconciliationView"][];
            nextCursor: string | null;
        };
        ReconciliationPartView: {
            /** @enum {string} */
            subject: "account" | "platform" | "attendance";
            practice: components["schemas"]["BooksPracticeView"] | null;
            accountId: string | null;
            /** @enum {string} */
            phase: "statement" | "payouts" | "rest" | "done" | "unreadable";
        };
        ReconciliationDayView: {
            /** @description Movements on which Stripe and our books agree */
            matched: number;
            /** @description Movements that our books lack */
            missing: number;
            /** @description Movements on which they differ, or of which we know no payment */
            different: number;
            /** @description The practice's own business at Stripe, none of it through us */
            foreign: number;
            /** @description Null: the platform's own account */
            practice: components["schemas"]["BooksPracticeView"] | null;
            /** @description Null: the platform's own */
            accountId: string | null;
            /** @example AUD */
            currency: string;
            /** @description Net of what is ours, as Stripe says; minor units */
            stripe: number;
            /** @description Net of the same movements, as our books say */
            ledger: number;
            /**
             * Format: date
             * @description Of the practice's own calendar
             */
            day: string;
        };
        ReconciliationPayoutView: {
            /** @description Movements on which Stripe and our books agree */
            matched: number;
            /** @description Movements that our books lack */
            missing: number;
            /** @description Movements on which they differ, or of which we know no payment */
            different: number;
            /** @description The practice's own business at Stripe, none of it through us */
            foreign: number;
            /** @description Null: the platform's own account */
            practice: components["schemas"]["BooksPracticeView"] | null;
            /** @description Null: the platform's own */
            accountId: string | null;
            /** @example AUD */
            currency: string;
            /** @description Net of what is ours, as Stripe says; minor units */
            stripe: number;
            /** @description Net of the same movements, as our books say */
            ledger: number;
            /** @example po_1 */
            payoutId: string;
            /** Format: date-time */
            createdAt: string;
            /** @description The amount of the payout; null while it is being looked at */
            amount: number | null;
            /** @enum {string|null} */
            status: "pending" | "in_transit" | "paid" | "failed" | "canceled" | null;
        };
        ReconciliationDetailView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "finished";
            /** @enum {string} */
            cause: "nightly" | "asked";
            /** @description Null: all practices */
            practice: components["schemas"]["BooksPracticeView"] | null;
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description The day after the last
             */
            to: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @description How many accounts and attendances are looked at */
            parts: number;
            /** @description How many of them are done */
            partsDone: number;
            /** @description Over all days */
            counts: components["schemas"]["ReconciliationCountsView"];
            /** @description Mismatches that it was the first to find */
            mismatches: number;
            /** @description Those of them that are still open */
            open: number;
            subjects: components["schemas"]["ReconciliationPartView"][];
            /** @description Newest first; at most 1,000 */
            days: components["schemas"]["ReconciliationDayView"][];
            /** @description Newest first; at most 1,000 */
            payouts: components["schemas"]["ReconciliationPayoutView"][];
        };
        MismatchResolutionView: {
            /** @enum {string} */
            how: "repaired" | "agrees_now" | "accepted";
            /** Format: date-time */
            at: string;
            /** @description The id of who did it; null: found to agree by a later reconciliation */
            by: string | null;
            note: string | null;
        };
        MismatchView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "missing_entry" | "unknown_entry" | "unknown_charge" | "amount_differs" | "totals_differ" | "fee_rate_wrong" | "refund_without_fee_refund" | "kept_more_than_fee" | "paid_not_joined" | "joined_not_paid" | "payout_differs" | "account_unreadable";
            /** @description The kind in plain words */
            title: string;
            /** @description This one in a sentence, with its amounts */
            words: string;
            /** @description What a person does where it cannot be repaired */
            advice: string;
            /** @enum {string} */
            state: "open" | "resolved";
            practice: components["schemas"]["BooksPracticeView"] | null;
            /**
             * @description In whose books it was found
             * @enum {string}
             */
            subject: "account" | "platform" | "attendance";
            accountId: string | null;
            /** @example AUD */
            currency: string | null;
            /** @description Minor units; null where it is not about an amount, or should not be there */
            expected: number | null;
            /** @description Minor units; null where there is nothing */
            found: number | null;
            /**
             * Format: date-time
             * @description When what it is about happened
             */
            aboutAt: string;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            reconciliationId: string;
            /** Format: uuid */
            chargeId: string | null;
            /** Format: uuid */
            participantId: string | null;
            /** Format: uuid */
            sessionId: string | null;
            balanceTransactionId: string | null;
            payoutId: string | null;
            /** @description More ids and facts of it */
            detail: {
                [key: string]: unknown;
            };
            resolution: components["schemas"]["MismatchResolutionView"] | null;
        };
        MismatchCountView: {
            /** @enum {string} */
            kind: "missing_entry" | "unknown_entry" | "unknown_charge" | "amount_differs" | "totals_differ" | "fee_rate_wrong" | "refund_without_fee_refund" | "kept_more_than_fee" | "paid_not_joined" | "joined_not_paid" | "payout_differs" | "account_unreadable";
            title: string;
            count: number;
        };
        MismatchListView: {
            /** @description Newest first */
            items: components["schemas"]["MismatchView"][];
            nextCursor: string | null;
            /** @description Of all that fit the filter, by kind */
            counts: components["schemas"]["MismatchCountView"][];
        };
        RepairBody: {
            /** @description True: only say what would be done, and change nothing */
            dryRun: boolean;
        };
        RepairLineView: {
            /** @enum {string} */
            account: "stripe_balance" | "sales" | "refunds" | "stripe_fees" | "platform_fees" | "tax_on_fees" | "dispute_losses" | "dispute_fees" | "bank" | "platform_revenue" | "other";
            /** @description Signed minor units */
            amount: number;
        };
        RepairStepView: {
            /** @enum {string} */
            act: "ask_stripe_again" | "post_movement" | "correct_entries" | "return_platform_fee" | "add_up_again";
            words: string;
            /** @description Entries that would be, or were, written */
            lines: components["schemas"]["RepairLineView"][] | null;
            /** @description Money that would move, or moved, at Stripe */
            amount: number | null;
        };
        RepairView: {
            /** @description Nothing was changed: this is what would be done */
            dryRun: boolean;
            /** @description False: a person is needed, and `words` says what for */
            isPossible: boolean;
            /** @description Only an operator may have it done */
            byOperatorOnly: boolean;
            words: string;
            steps: components["schemas"]["RepairStepView"][];
            /** @description As it is now */
            mismatch: components["schemas"]["MismatchView"];
        };
        AcceptBody: {
            /** @description Why it is right as it is; kept with the mismatch */
            note: string;
        };
        FeePeriodView: {
            /**
             * @description Of the balance; all amounts are in its minor units
             * @example AUD
             */
            currency: string;
            /** @description How many payments came in */
            payments: number;
            /** @description How many refunds went out */
            refunds: number;
            /** @description How many payments were taken back by a bank */
            disputes: number;
            /** @description What clients paid */
            gross: number;
            refunded: number;
            stripeFee: number;
            /** @description Tax on Stripe's fee */
            tax: number;
            /** @description The platform's fee, what was returned of it taken off */
            platformFee: number;
            /** @description Taken back by banks, less what was won */
            disputed: number;
            disputeFee: number;
            /** @description Movements of other kinds; positive: money came */
            other: number;
            /** @description What is left for the practice: all of the above added up */
            net: number;
            /** @description Fees and their tax as a part of gross, in hundredths of a per cent; null without payments */
            feeShareBasisPoints: number | null;
            /**
             * Format: date
             * @description Its first day
             * @example 2026-11-23
             */
            period: string;
        };
        FeeTotalView: {
            /**
             * @description Of the balance; all amounts are in its minor units
             * @example AUD
             */
            currency: string;
            /** @description How many payments came in */
            payments: number;
            /** @description How many refunds went out */
            refunds: number;
            /** @description How many payments were taken back by a bank */
            disputes: number;
            /** @description What clients paid */
            gross: number;
            refunded: number;
            stripeFee: number;
            /** @description Tax on Stripe's fee */
            tax: number;
            /** @description The platform's fee, what was returned of it taken off */
            platformFee: number;
            /** @description Taken back by banks, less what was won */
            disputed: number;
            disputeFee: number;
            /** @description Movements of other kinds; positive: money came */
            other: number;
            /** @description What is left for the practice: all of the above added up */
            net: number;
            /** @description Fees and their tax as a part of gross, in hundredths of a per cent; null without payments */
            feeShareBasisPoints: number | null;
        };
        FeeReportView: {
            /** @enum {string} */
            groupBy: "week" | "month";
            /** @description Oldest first; a line for each currency; none where nothing moved */
            periods: components["schemas"]["FeePeriodView"][];
            /** @description Of the whole time, by currency */
            totals: components["schemas"]["FeeTotalView"][];
        };
        PlatformFeeItemView: {
            /**
             * Format: date
             * @description Its first day
             * @example 2026-11-23
             */
            period: string;
            /** @example AUD */
            currency: string;
            practice: components["schemas"]["BooksPracticeView"];
            practitioner: components["schemas"]["BooksPracticeView"];
            /** @description Application fees, minor units */
            taken: number;
            /** @description What of them went back */
            returned: number;
            /** @description taken − returned */
            kept: number;
        };
        PlatformFeeReportView: {
            /** @enum {string} */
            groupBy: "week" | "month";
            items: components["schemas"]["PlatformFeeItemView"][];
        };
        ConversionPeriodView: {
            /**
             * Format: date
             * @description Its first day
             * @example 2026-11-23
             */
            period: string;
            /** @description Participants with a fee, in sessions that begin in the period and were not cancelled */
            invited: number;
            opened: number;
            paid: number;
            attended: number;
        };
        ConversionReportView: {
            /** @enum {string} */
            groupBy: "week" | "month";
            /** @description Oldest first */
            periods: components["schemas"]["ConversionPeriodView"][];
        };
        AttendanceItemView: {
            /**
             * Format: date
             * @description Its first day
             * @example 2026-11-23
             */
            period: string;
            practice: components["schemas"]["BooksPracticeView"];
            practitioner: components["schemas"]["BooksPracticeView"];
            /** @description Not cancelled, and over */
            appointments: number;
            /** @description A client and the practitioner met */
            attended: number;
            clientAbsent: number;
            practitionerAbsent: number;
            /** @description Neither of them came */
            nobody: number;
            /** @description Nobody can tell, or nobody has said yet */
            unclear: number;
            /** @description In the room together, whole minutes */
            minutesTogether: number;
            /** @description Participants whose last device check did not pass */
            deviceCheckFailures: number;
        };
        AttendanceReportView: {
            /** @enum {string} */
            groupBy: "week" | "month";
            /** @description Oldest first; none where there was no appointment */
            items: components["schemas"]["AttendanceItemView"][];
        };
        FeedbackItemView: {
            /**
             * Format: date
             * @description Its first day
             * @example 2026-11-23
             */
            period: string;
            practitioner: components["schemas"]["BooksPracticeView"];
            /** @description So many people said something */
            count: number;
            /** @description Of 1 to 5, with two decimals */
            average: number;
        };
        FeedbackWordsView: {
            /** Format: uuid */
            sessionId: string;
            practitioner: components["schemas"]["BooksPracticeView"];
            /** Format: date-time */
            startsAt: string;
            stars: number;
            words: string;
        };
        FeedbackReportView: {
            /** @enum {string} */
            groupBy: "week" | "month";
            /** @description Oldest first; none where nobody said anything */
            items: components["schemas"]["FeedbackItemView"][];
            /** @description The newest hundred, newest first */
            words: components["schemas"]["FeedbackWordsView"][];
        };
        OptOutView: {
            /** Format: uuid */
            participantId: string;
            /**
             * @description `reminders`: those by e-mail
             * @enum {string}
             */
            of: "texts" | "reminders";
        };
        ReturnedMailView: {
            /** Format: uuid */
            participantId: string;
            /**
             * @description Why nothing arrives at their address
             * @example the address does not exist
             */
            problem: string;
        };
        MessageView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "invitation" | "moved" | "paid" | "reminder" | "cancelled" | "called_off" | "refunded" | "refund_failed" | "pay_now" | "payment_failed" | "payment_processing" | "running_late" | "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
            /**
             * @description Of `moved`: what is another than they were told before; null of all others
             * @enum {string|null}
             */
            change: "time" | "practitioner" | "both" | null;
            /** @enum {string} */
            channel: "email" | "sms";
            /**
             * Format: uuid
             * @description Null: it is told to a member
             */
            participantId: string | null;
            /** @description The address, or the number; null where it went to one that was corrected since */
            to: string | null;
            /** @description It went to an address, or a number, that was corrected since */
            wentElsewhere: boolean;
            /**
             * @description `dropped`: when its time came, its reason was gone; `failed`: not tried again by itself
             * @enum {string}
             */
            state: "due" | "sending" | "sent" | "dropped" | "failed";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            sentAt: string | null;
            tries: number;
            /** @description Why it was not sent, or not yet, or came back */
            problem: string | null;
            /**
             * @description What became of it after it was sent; null: nobody has said
             * @enum {string|null}
             */
            arrival: "arrived" | "came_back" | null;
            /** @description As how many texts it went: each is paid for */
            segments: number | null;
        };
        MessageListView: {
            /** @description A mail server is set up */
            isSetUp: boolean;
            /** @description Somebody carries text messages */
            canText: boolean;
            /** @description Who asked for no more, and of what */
            optOuts: components["schemas"]["OptOutView"][];
            /** @description Whose address sent mail back: nothing more goes there until somebody says that it is right */
            returned: components["schemas"]["ReturnedMailView"][];
            items: components["schemas"]["MessageView"][];
        };
        PracticeMessageView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "invitation" | "moved" | "paid" | "reminder" | "cancelled" | "called_off" | "refunded" | "refund_failed" | "pay_now" | "payment_failed" | "payment_processing" | "running_late" | "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
            /**
             * @description Of `moved`: what is another than they were told before; null of all others
             * @enum {string|null}
             */
            change: "time" | "practitioner" | "both" | null;
            /** @enum {string} */
            channel: "email" | "sms";
            /**
             * Format: uuid
             * @description Null: it is told to a member
             */
            participantId: string | null;
            /** @description The address, or the number; null where it went to one that was corrected since */
            to: string | null;
            /** @description It went to an address, or a number, that was corrected since */
            wentElsewhere: boolean;
            /**
             * @description `dropped`: when its time came, its reason was gone; `failed`: not tried again by itself
             * @enum {string}
             */
            state: "due" | "sending" | "sent" | "dropped" | "failed";
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            sentAt: string | null;
            tries: number;
            /** @description Why it was not sent, or not yet, or came back */
            problem: string | null;
            /**
             * @description What became of it after it was sent; null: nobody has said
             * @enum {string|null}
             */
            arrival: "arrived" | "came_back" | null;
            /** @description As how many texts it went: each is paid for */
            segments: number | null;
            /** @description Who is told */
            name: string;
            /**
             * Format: uuid
             * @description The member who is told; null: a client
             */
            memberId: string | null;
            /**
             * Format: uuid
             * @description What it is about; null: about none
             */
            sessionId: string | null;
            /**
             * Format: date-time
             * @description When the session begins
             */
            startsAt: string | null;
            /**
             * Format: date-time
             * @description From then on it is of no use
             */
            uselessAt: string;
        };
        MessageCountsView: {
            waiting: number;
            /** @description That would still be of use */
            failed: number;
            /** @description That did not arrive, would still be of use, and were not sent again since */
            returned: number;
        };
        PracticeMessageListView: {
            /** @description A mail server is set up */
            isSetUp: boolean;
            items: components["schemas"]["PracticeMessageView"][];
            nextCursor: string | null;
            /** @description Of all that one may see, not of this page */
            counts: components["schemas"]["MessageCountsView"];
        };
        MessagesRetriedView: {
            /** @description How many are due now; each is sent within seconds */
            retried: number;
        };
        MailServerView: {
            /** @description A mail server is set up */
            isSetUp: boolean;
            /** @description Null: nobody has asked it yet */
            answers: boolean | null;
            /** Format: date-time */
            askedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description Why it cannot be had */
            problem: string | null;
        };
        DeliveryView: {
            /** @description Messages whose time has come */
            waiting: number;
            oldestWaitingSeconds: number | null;
            /** @description That wait for a person and would still be of use */
            failed: number;
            sentLastHour: number;
            mailServer: components["schemas"]["MailServerView"];
        };
        MyMessageView: {
            /** @enum {string} */
            kind: "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
            wanted: boolean;
            /** @description It cannot be switched off: it has a deadline that costs money */
            always: boolean;
        };
        MyMessagesView: {
            /** @description A mail server is set up */
            isSetUp: boolean;
            /** @description Where they go */
            address: string;
            /** @description What members of your role are told */
            items: components["schemas"]["MyMessageView"][];
        };
        ChooseMessage: {
            /** @enum {string} */
            kind: "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
            wanted: boolean;
        };
        MyFeedView: {
            /** @description There is an address. Its text is known to nobody but who has it */
            isMade: boolean;
            /**
             * @description `own`: your appointments; `practice`: those of the whole practice, for owners
             * @enum {string}
             */
            covers: "own" | "practice";
            /**
             * @description `none`: no client is named; `initials`: clients by their initials
             * @enum {string}
             */
            names: "none" | "initials";
            /** Format: date-time */
            madeAt: string | null;
            /** @description Owners choose what it covers */
            mayCoverPractice: boolean;
        };
        CalendarFeedWish: {
            /**
             * @description `own`: your appointments; `practice`: those of the whole practice, for owners
             * @enum {string}
             */
            covers?: "own" | "practice";
            /**
             * @description `none`: no client is named; `initials`: clients by their initials
             * @enum {string}
             */
            names?: "none" | "initials";
        };
        MadeFeedView: {
            /** @description There is an address. Its text is known to nobody but who has it */
            isMade: boolean;
            /**
             * @description `own`: your appointments; `practice`: those of the whole practice, for owners
             * @enum {string}
             */
            covers: "own" | "practice";
            /**
             * @description `none`: no client is named; `initials`: clients by their initials
             * @enum {string}
             */
            names: "none" | "initials";
            /** Format: date-time */
            madeAt: string | null;
            /** @description Owners choose what it covers */
            mayCoverPractice: boolean;
            /** @description Shown this once: whoever has it reads the calendar */
            address: string;
        };
        QuietHoursBody: {
            /** @example 21:00 */
            from: string;
            /**
             * @description Earlier than from: on the next day
             * @example 08:00
             */
            until: string;
        };
        WordsView: {
            subject: string;
            body: string;
        };
        MessageWordingView: {
            subject: string;
            body: string;
            /** @enum {string} */
            language: "en" | "de";
            /** @description The practice's own words; false: the standard ones */
            isOwn: boolean;
            standard: components["schemas"]["WordsView"];
        };
        MessageKindView: {
            /** @enum {string} */
            kind: "invitation" | "moved" | "reminder" | "pay_now" | "payment_processing" | "payment_failed" | "paid" | "running_late" | "cancelled" | "called_off" | "refunded" | "refund_failed";
            /** @description It can be switched off */
            mayBeOff: boolean;
            /**
             * @description What can be filled in: {{name}}
             * @example [
             *       "name",
             *       "when"
             *     ]
             */
            placeholders: string[];
            /** @description One for each language */
            wordings: components["schemas"]["MessageWordingView"][];
        };
        ToldRoleView: {
            /** @enum {string} */
            role: "owner" | "practitioner";
            /** @description Each of them may switch it off for themselves */
            mayBeOff: boolean;
        };
        MemberMessageKindView: {
            /** @enum {string} */
            kind: "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
            /** @description Who is told */
            told: components["schemas"]["ToldRoleView"][];
            /**
             * @description What can be filled in: {{name}}
             * @example [
             *       "name",
             *       "practice"
             *     ]
             */
            placeholders: string[];
            /** @description One for each language */
            wordings: components["schemas"]["MessageWordingView"][];
        };
        MessageSettingsView: {
            /** @enum {string} */
            language: "en" | "de";
            colour: string | null;
            /** @description The longest first */
            remindMinutes: number[];
            /** @description When texts wait; null: never */
            quietHours: components["schemas"]["QuietHoursBody"] | null;
            offKinds: ("paid" | "reminder" | "pay_now" | "payment_processing" | "running_late")[];
            /** @description What clients are told */
            kinds: components["schemas"]["MessageKindView"][];
            /** @description What the practice’s own people are told */
            memberKinds: components["schemas"]["MemberMessageKindView"][];
        };
        MessageSettingsBody: {
            /**
             * @description For whoever has none of their own
             * @enum {string}
             */
            language: "en" | "de";
            /**
             * @description Of buttons in mails; null: ours
             * @example #0f6b5c
             */
            colour: string | null;
            /** @description Reminders: so many minutes before the start, at most three */
            remindMinutes: number[];
            /** @description When texts wait, by the clocks of their readers; null: never; absent: as it is */
            quietHours?: components["schemas"]["QuietHoursBody"] | null;
            /** @description What is not sent */
            offKinds: ("paid" | "reminder" | "pay_now" | "payment_processing" | "running_late")[];
        };
        MessageWordingBody: {
            /** @example See you on {{when}} */
            subject: string;
            /** @description Takes the place of the first paragraph: plain text, an empty line begins a new paragraph. What is owed, agreed and true follows by itself */
            body: string;
        };
        MessagePreviewBody: {
            /** @enum {string} */
            kind: "invitation" | "moved" | "reminder" | "pay_now" | "payment_processing" | "payment_failed" | "paid" | "running_late" | "cancelled" | "called_off" | "refunded" | "refund_failed" | "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
            /** @enum {string} */
            language: "en" | "de";
            /** @description Absent: the standard one */
            subject?: string;
            /** @description Absent: the standard words */
            body?: string;
            colour?: string | null;
            /**
             * @description Absent: as the device that shows it wants it
             * @enum {string}
             */
            scheme?: "light" | "dark";
        };
        MessagePreviewView: {
            subject: string;
            /** @description The plain-text twin */
            text: string;
            /** @description A whole page; show it where nothing in it can run */
            html: string;
        };
        WebhookEndpoint: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            types: ("session.scheduled" | "session.rescheduled" | "session.extended" | "session.reopened" | "session.practitioner_changed" | "session.cancelled" | "session.ended" | "payment.processing" | "payment.succeeded" | "payment.failed" | "payment.refunded" | "payment.refund_failed" | "payment.disputed" | "payment.dispute_closed" | "fee.changed" | "fee.waived" | "participant.called_off" | "participant.waiting" | "participant.joined" | "participant.left" | "practitioner.joined" | "practitioner.left" | "attendance.judged")[];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Nothing has got through since then
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Switched off since then: nothing is sent
             */
            offAt: string | null;
            /**
             * @description `failing`: nothing got through for three days; `gone`: it answered 410
             * @enum {string|null}
             */
            offWhy: "by_hand" | "failing" | "gone" | null;
            /**
             * Format: date-time
             * @description The secret before this one signs, too, until then
             */
            oldSecretUntil: string | null;
        };
        WebhookEndpointList: {
            items: components["schemas"]["WebhookEndpoint"][];
            /** @description All that can be asked for */
            types: ("session.scheduled" | "session.rescheduled" | "session.extended" | "session.reopened" | "session.practitioner_changed" | "session.cancelled" | "session.ended" | "payment.processing" | "payment.succeeded" | "payment.failed" | "payment.refunded" | "payment.refund_failed" | "payment.disputed" | "payment.dispute_closed" | "fee.changed" | "fee.waived" | "participant.called_off" | "participant.waiting" | "participant.joined" | "participant.left" | "practitioner.joined" | "practitioner.left" | "attendance.judged")[];
            /** @description So many endpoints a practice can have */
            most: number;
        };
        AddWebhookEndpoint: {
            /** @example https://example.com/vestibule */
            url: string;
            /** @description For you, such as "Our accounts" */
            description?: string;
            types: ("session.scheduled" | "session.rescheduled" | "session.extended" | "session.reopened" | "session.practitioner_changed" | "session.cancelled" | "session.ended" | "payment.processing" | "payment.succeeded" | "payment.failed" | "payment.refunded" | "payment.refund_failed" | "payment.disputed" | "payment.dispute_closed" | "fee.changed" | "fee.waived" | "participant.called_off" | "participant.waiting" | "participant.joined" | "participant.left" | "practitioner.joined" | "practitioner.left" | "attendance.judged")[];
        };
        WebhookEndpointWithSecret: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            types: ("session.scheduled" | "session.rescheduled" | "session.extended" | "session.reopened" | "session.practitioner_changed" | "session.cancelled" | "session.ended" | "payment.processing" | "payment.succeeded" | "payment.failed" | "payment.refunded" | "payment.refund_failed" | "payment.disputed" | "payment.dispute_closed" | "fee.changed" | "fee.waived" | "participant.called_off" | "participant.waiting" | "participant.joined" | "participant.left" | "practitioner.joined" | "practitioner.left" | "attendance.judged")[];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Nothing has got through since then
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Switched off since then: nothing is sent
             */
            offAt: string | null;
            /**
             * @description `failing`: nothing got through for three days; `gone`: it answered 410
             * @enum {string|null}
             */
            offWhy: "by_hand" | "failing" | "gone" | null;
            /**
             * Format: date-time
             * @description The secret before this one signs, too, until then
             */
            oldSecretUntil: string | null;
            /**
             * @description Shown this once
             * @example whsec_…
             */
            secret: string;
        };
        ChangeWebhookEndpoint: {
            url?: string;
            description?: string;
            types?: ("session.scheduled" | "session.rescheduled" | "session.extended" | "session.reopened" | "session.practitioner_changed" | "session.cancelled" | "session.ended" | "payment.processing" | "payment.succeeded" | "payment.failed" | "payment.refunded" | "payment.refund_failed" | "payment.disputed" | "payment.dispute_closed" | "fee.changed" | "fee.waived" | "participant.called_off" | "participant.waiting" | "participant.joined" | "participant.left" | "practitioner.joined" | "practitioner.left" | "attendance.judged")[];
            /** @description false: nothing is sent any more; true: from now on it is told again */
            on?: boolean;
        };
        RollWebhookSecret: {
            /**
             * @description 0: the old one ends at once
             * @default 24
             */
            overlapHours: number;
        };
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The event's own id: the same at every try
             */
            eventId: string;
            /** @example payment.succeeded */
            type: string;
            /** Format: uuid */
            sessionId: string | null;
            /**
             * @description `failed`: not tried again by itself
             * @enum {string}
             */
            state: "waiting" | "delivered" | "failed";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description The last try
             */
            triedAt: string | null;
            tries: number;
            /** Format: date-time */
            nextTryAt: string | null;
            /** @description HTTP status of the last answer */
            status: number | null;
            tookMs: number | null;
            /** @description The first bytes of the last answer */
            answer: string | null;
            /** @enum {string|null} */
            problem: "refused" | "redirected" | "timeout" | "not_reached" | "no_such_host" | "private_address" | "tls" | "secret_lost" | "switched_off" | null;
            /** @description What is sent, as it is signed */
            body: string;
        };
        WebhookDeliveryList: {
            items: components["schemas"]["WebhookDelivery"][];
            nextCursor: string | null;
            waiting: number;
            failed: number;
        };
        WebhooksReplayed: {
            /** @description How many are sent again */
            replayed: number;
        };
        /** @enum {string} */
        ErrorCode: "NOT_SIGNED_IN" | "NOT_ALLOWED" | "CROSS_SITE_REQUEST" | "NOT_FOUND" | "INVALID_INPUT" | "TOO_MANY_REQUESTS" | "IDEMPOTENCY_KEY_REUSED" | "PRACTICE_NOT_FOUND" | "PLAN_NOT_FOUND" | "ALREADY_DECIDED" | "MEMBER_NOT_FOUND" | "API_KEY_NOT_FOUND" | "APPOINTMENT_TYPE_NOT_FOUND" | "CONCESSION_NOT_FOUND" | "SESSION_NOT_FOUND" | "SESSION_NOT_MOVABLE" | "SESSION_OVERLAPS" | "SESSION_FULL" | "ROOM_FULL" | "PARTICIPANT_NOT_FOUND" | "PARTICIPANT_NOT_COMING" | "LINK_UNKNOWN" | "FEE_NOT_CHARGEABLE" | "PRACTICE_CANNOT_COLLECT" | "CONNECT_NOT_POSSIBLE" | "NOTHING_TO_PAY" | "PAYMENT_DUE" | "PAYMENT_PROCESSING" | "PAYMENT_RETURNED" | "REFUND_NOT_POSSIBLE" | "REFUND_NOT_FOUND" | "DISPUTE_NOT_FOUND" | "CANCELLATION_NOT_POSSIBLE" | "TOO_EARLY" | "OPEN_ELSEWHERE" | "NOT_LET_IN" | "DECLINED" | "SESSION_OVER" | "SESSION_CANCELLED" | "MESSAGE_NOT_FOUND" | "MESSAGE_NOT_SENDABLE" | "CALENDAR_FEED_NOT_FOUND" | "WEBHOOK_REJECTED" | "WEBHOOK_NOT_FOUND" | "WEBHOOK_ENDPOINT_NOT_FOUND" | "WEBHOOK_ENDPOINT_OFF" | "WEBHOOK_DELIVERY_NOT_FOUND" | "RECONCILIATION_NOT_FOUND" | "MISMATCH_NOT_FOUND" | "MISMATCH_NOT_REPAIRABLE" | "PAYMENT_PROVIDER_UNAVAILABLE" | "PAYMENT_PROVIDER_REFUSED" | "VIDEO_UNAVAILABLE" | "INVOICE_NOT_FOUND" | "LEDGER_UNBALANCED" | "INTERNAL";
        FieldProblemBody: {
            /** @description Path of the field in the request, for example participants.0.fee.amount */
            field: string;
            /** @description What is wrong and how to mend it */
            message: string;
        };
        Problem: {
            /** @example https://vestibule.example/problems/payment-due */
            type: string;
            title: string;
            status: number;
            code: components["schemas"]["ErrorCode"];
            /** @description For people */
            detail: string;
            /** @description Say this when you ask for help */
            requestId?: string;
            /** @description Every wrong field at once (422) */
            errors?: components["schemas"]["FieldProblemBody"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    healthLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    healthReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    workerState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkerView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description From this date, of the practice's own calendar, or instant */
                from?: string;
                /** @description Before this date or instant */
                to?: string;
                /** @description What was acted on: an id */
                about?: string;
                /** @description For operators: one practice only */
                practiceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    failedWebhooksList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                state?: "retrying" | "needs_person";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedWebhookListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    failedWebhooksRetryAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    failedWebhooksRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description INVALID_EMAIL_OR_PASSWORD, whichever of the two it was */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMe"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPractice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practice"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePractice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePractice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Practice"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueApiKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKey"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPlanRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchPractices: {
        parameters: {
            query?: {
                /** @description A part of the name */
                search?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticePage"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    movePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovePlan"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeTerms"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agreeRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeTerms"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endRate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeTerms"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description Only sessions whose time is asked about */
                zoneQuestion?: "open";
                /** @description Sessions that end after this instant */
                from?: string;
                /** @description Sessions that start before this instant */
                to?: string;
                practitionerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsSchedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key gets the same session */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleSessionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeSessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsPreviewMove: {
        parameters: {
            query?: {
                /** @description An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00) */
                startsAt?: string;
                /** @description An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00); without it the length stays */
                endsAt?: string;
                /** @description Another practitioner of the practice */
                practitionerId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovePreviewView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsAnswerZone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ZoneAnswerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelSessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsReopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenSessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsPreviewExtension: {
        parameters: {
            query?: {
                /** @description An instant (2026-11-25T03:00:00Z) or a wall time in the time zone (2026-11-25T14:00): the new end */
                until?: string;
                minutes?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionPreviewView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsExtend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key makes it no longer than once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendSessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sessionsTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantsRotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantsCorrect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectParticipantBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantsWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentTypesList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentTypeListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentTypesAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentTypeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentTypeView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointmentTypesChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAppointmentTypeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentTypeView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calendarBetween: {
        parameters: {
            query?: {
                /** @description Sessions that end after this instant, by start */
                from?: string;
                /** @description In place of `from`: sessions that had ended by this instant, the latest first */
                before?: string;
                /** @description Sessions that start before this instant */
                to?: string;
                /** @description A practitioner sees only their own, whatever is said here */
                practitionerId?: string;
                /** @description In the title or a participant's name */
                q?: string;
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkoutPayments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMoneyView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkoutOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkoutCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCardView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkoutForgetCard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feesChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFeeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeePositionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feesWaive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiveBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeePositionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feesUnwaive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeePositionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feesTakeOnSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnSiteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeePositionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feesUndoOnSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeePositionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feesRemind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feesOpen: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DebtListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundsList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundsRefund: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key gets the same refund, as it stands by then */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundsPending: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingPaymentView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundsPreview: {
        parameters: {
            query?: {
                /** @description Whole minor units; absent: all that is left of the payment */
                amount?: number;
                chargeId?: string;
                keepPlatformFee?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPreviewView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundsRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                refundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disputesList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description open: not decided yet */
                state?: "open" | "closed";
                participantId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pricesQuote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pricesReadSurcharge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurchargeView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pricesChangeSurcharge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurchargeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurchargeView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concessionsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcessionListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concessionsAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConcessionBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    concessionsChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeConcessionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConcessionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnTermsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnTermsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnTermsChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnTermsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnTermsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnTermsReadOfType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnTermsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnTermsChangeOfType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnTermsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnTermsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnTermsDropOfType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnTermsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancellationTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTermsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancellationPreview: {
        parameters: {
            query?: {
                by?: "practice" | "client";
                /** @description Which client cancels, where there are several */
                participantId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelPreviewView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    outcomesList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    outcomesDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOutcomeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeePositionView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transactionsList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description From this date, of the practice's own calendar, or instant */
                from?: string;
                /** @description Before this date or instant */
                to?: string;
                status?: "paid" | "processing" | "failed" | "refunded" | "partially_refunded" | "open" | "expired";
                /** @description The practitioner's member id */
                practitioner?: string;
                currency?: string;
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Any id of Stripe's (pi_…, ch_…, cs_…, re_…, fee_…, txn_…, dp_…, acct_…, evt_…) or of ours, whole */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transactionsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionDetailView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transactionsCsv: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description From this date, of the practice's own calendar, or instant */
                from?: string;
                /** @description Before this date or instant */
                to?: string;
                status?: "paid" | "processing" | "failed" | "refunded" | "partially_refunded" | "open" | "expired";
                /** @description The practitioner's member id */
                practitioner?: string;
                currency?: string;
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Any id of Stripe's (pi_…, ch_…, cs_…, re_…, fee_…, txn_…, dp_…, acct_…, evt_…) or of ours, whole */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticePaymentsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePaymentsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticePaymentsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountConnect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLinkView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountConnectExisting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountLinkView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountFinish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishConnectBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticePaymentsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshAccountBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticePaymentsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accountDisconnect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticePaymentsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stripeWebhooksPlatform: {
        parameters: {
            query?: never;
            header: {
                "stripe-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kept; or of no concern */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stripeWebhooksConnect: {
        parameters: {
            query?: never;
            header: {
                "stripe-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kept; or of no concern */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    joinReturned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelPreviewView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainExplain: {
        parameters: {
            query?: {
                /** @description Any instant, past or future; default: now */
                at?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deviceDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnClockBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deviceLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeoverView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deviceAsk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeoverView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deviceWithdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeoverView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deviceAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerTakeoverBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeoverView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeoversOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeoverListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeoversDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTakeoverBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeoverListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantPassPass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantPassNames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    practitionerPassPass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    practitionerPassNames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantWaitingKnock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KnockBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWaitingView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantWaitingWaiting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnWaitingView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantWaitingSay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingNow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingNowView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingAdmit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdmitBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingDecline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurnAwayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingSendBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TurnAwayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingSay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    waitingLate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LateBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantInCallRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantInCallSay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayInCallBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantInCallHand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            402: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inCallRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerCallView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inCallSay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayInCallBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PractitionerCallView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            425: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inCallLower: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhoBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inCallMute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhoBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MutedView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inCallRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantAfterCallLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterCallView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    participantAfterCallSay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterCallView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedbackOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedbackAverages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackAveragesView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deviceCheckTell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceCheckBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attendanceOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liveKitWebhookReceive: {
        parameters: {
            query?: never;
            header: {
                authorization: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    videoReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VideoView"];
                };
            };
        };
    };
    invoicesList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description From this date, of the practice's own calendar, or instant */
                from?: string;
                /** @description Before this date or instant */
                to?: string;
                kind?: "invoice" | "credit_note";
                sessionId?: string;
                /** @description For operators */
                practiceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoicesOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoicesPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issuerRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuerView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issuerChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIssuerBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuerView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformInvoicesList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description From this date, of the practice's own calendar, or instant */
                from?: string;
                /** @description Before this date or instant */
                to?: string;
                /** @description For operators */
                practiceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformInvoiceListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformInvoicesPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiptReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidenceJson: {
        parameters: {
            query?: {
                /** @description Only what concerns this participant */
                participant?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidencePdf: {
        parameters: {
            query?: {
                /** @description Only what concerns this participant */
                participant?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconciliationsList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconciliationsBegin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconcileBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconciliationsDetail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDetailView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mismatchesList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                state?: "open" | "resolved";
                kind?: "missing_entry" | "unknown_entry" | "unknown_charge" | "amount_differs" | "totals_differ" | "fee_rate_wrong" | "refund_without_fee_refund" | "kept_more_than_fee" | "paid_not_joined" | "joined_not_paid" | "payout_differs" | "account_unreadable";
                /** @description First found by this reconciliation */
                reconciliationId?: string;
                /** @description For operators: one practice only */
                practiceId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MismatchListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mismatchesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MismatchView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mismatchesRepair: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepairBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepairView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mismatchesAccept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MismatchView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportsFees: {
        parameters: {
            query: {
                /** @description The first day, of each practice's own calendar */
                from: string;
                /** @description The day after the last */
                to: string;
                /** @description Weeks begin on Monday */
                groupBy?: "week" | "month";
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Only what is about appointments of this practitioner */
                practitioner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeReportView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportsPlatformFees: {
        parameters: {
            query: {
                /** @description The first day, of each practice's own calendar */
                from: string;
                /** @description The day after the last */
                to: string;
                /** @description Weeks begin on Monday */
                groupBy?: "week" | "month";
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Only what is about appointments of this practitioner */
                practitioner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformFeeReportView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportsConversion: {
        parameters: {
            query: {
                /** @description The first day, of each practice's own calendar */
                from: string;
                /** @description The day after the last */
                to: string;
                /** @description Weeks begin on Monday */
                groupBy?: "week" | "month";
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Only what is about appointments of this practitioner */
                practitioner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionReportView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportsAttended: {
        parameters: {
            query: {
                /** @description The first day, of each practice's own calendar */
                from: string;
                /** @description The day after the last */
                to: string;
                /** @description Weeks begin on Monday */
                groupBy?: "week" | "month";
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Only what is about appointments of this practitioner */
                practitioner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceReportView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportsAttendedFile: {
        parameters: {
            query: {
                /** @description The first day, of each practice's own calendar */
                from: string;
                /** @description The day after the last */
                to: string;
                /** @description Weeks begin on Monday */
                groupBy?: "week" | "month";
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Only what is about appointments of this practitioner */
                practitioner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedbackReportRead: {
        parameters: {
            query: {
                /** @description The first day, of each practice's own calendar */
                from: string;
                /** @description The day after the last */
                to: string;
                /** @description Weeks begin on Monday */
                groupBy?: "week" | "month";
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Only what is about appointments of this practitioner */
                practitioner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackReportView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    feedbackReportFile: {
        parameters: {
            query: {
                /** @description The first day, of each practice's own calendar */
                from: string;
                /** @description The day after the last */
                to: string;
                /** @description Weeks begin on Monday */
                groupBy?: "week" | "month";
                /** @description For operators: one practice only */
                practiceId?: string;
                /** @description Only what is about appointments of this practitioner */
                practitioner?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messagesOfSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messagesResend: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key sends it once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    practiceMessagesList: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description `returned`: it was sent and did not arrive; `waiting`: its time has come; `planned`: it has not. Without it all but those that are planned */
                standing?: "failed" | "returned" | "waiting" | "sent" | "dropped" | "planned";
                kind?: "invitation" | "moved" | "paid" | "reminder" | "cancelled" | "called_off" | "refunded" | "refund_failed" | "pay_now" | "payment_failed" | "payment_processing" | "running_late" | "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
                /** @description Who is told: clients and guests, or the practice’s own people. Without it both */
                readers?: "clients" | "members";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PracticeMessageListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    practiceMessagesCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageCountsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    practiceMessagesRetryFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagesRetriedView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliveryState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMyMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMessagesView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseMyMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseMessage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMessagesView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMyCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyFeedView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeMyCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFeedWish"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeFeedView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMyCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMyCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarFeedWish"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyFeedView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header: {
                "if-none-match": string;
            };
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    textsAnswer: {
        parameters: {
            query?: never;
            header: {
                "x-twilio-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TwiML: what to answer, if anything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    textsStatus: {
        parameters: {
            query?: never;
            header: {
                "x-twilio-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kept; or of no concern */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noMoreLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noMoreChoose: {
        parameters: {
            query?: {
                again?: string;
            };
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnedMailHear: {
        parameters: {
            query?: {
                /** @description The address it came to; else its own headers say it */
                to?: string;
            };
            header: {
                authorization: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kept; or of no concern */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeAgainAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageListView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messageSettingsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettingsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messageSettingsChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageSettingsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettingsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messageSettingsWord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "invitation" | "moved" | "reminder" | "pay_now" | "payment_processing" | "payment_failed" | "paid" | "running_late" | "cancelled" | "called_off" | "refunded" | "refund_failed" | "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
                language: "en" | "de";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageWordingBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettingsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messageSettingsUnword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "invitation" | "moved" | "reminder" | "pay_now" | "payment_processing" | "payment_failed" | "paid" | "running_late" | "cancelled" | "called_off" | "refunded" | "refund_failed" | "client_waiting" | "message_returned" | "dispute_opened" | "stripe_needs" | "sync_failed" | "weekly_summary";
                language: "en" | "de";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageSettingsView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    messageSettingsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessagePreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreviewView"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointList"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddWebhookEndpoint"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookEndpoint"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RollWebhookSecret"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description nextCursor of the page before */
                cursor?: string;
                state?: "waiting" | "delivered" | "failed";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryList"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayFailedWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksReplayed"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description Problem details (RFC 9457) */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Problem details (RFC 9457) */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
